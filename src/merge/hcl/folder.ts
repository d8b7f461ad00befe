import type { Merged, MergeOptions } from '../sides.ts';
import { mergeHcl, mergeRead, plainText } from './merge-hcl.ts';
import type { Sheets } from './moves.ts';
import { type Body, readHcl } from './read.ts';
import { type Relocated, relocate } from './relocate.ts';
import { HclSyntaxError } from './syntax-error.ts';
import type { Three } from './three.ts';

/** One path of a folder in its versions; null where the file is not there. */
export type HclFile = { path: string; base: string | null; ours: string | null; theirs: string | null };

export type MergedFolder = {
  /** What each file that is to be there says, also where that is what it says already. */
  files: ReadonlyMap<string, Merged>;
  /** Files of the team that are to go: the template dropped them, and no edit of the team is in them. */
  removed: readonly string[];
  /** Files that the team deleted and that stay deleted although the template still has them. */
  keptDeleted: readonly string[];
  /** Files that the template dropped and that stay, because the team edited them. */
  orphaned: readonly string[];
  /** Files of which a version is no HCL; they are merged by nobody yet, and are in no other list. */
  unreadable: ReadonlyMap<string, HclSyntaxError>;
};

/** The options of one file, by its path. */
export type OptionsOf = (path: string) => MergeOptions;

/**
 * Merges the files of one folder. In a module of Terraform a block is found in whichever file it stands: it is merged
 * where the team moved it, else where the template has it now, and is never there twice.
 */
export function mergeHclFolder(files: readonly HclFile[], options: MergeOptions | OptionsOf): MergedFolder {
  const optionsOf = typeof options === 'function' ? options : () => options;
  const unreadable = new Map<string, HclSyntaxError>();
  const sheets: Sheets = new Map();
  for (const file of files) {
    const read = readFile(file);
    if (read instanceof HclSyntaxError) unreadable.set(file.path, read);
    else sheets.set(file.path, read);
  }
  const relocated = relocate(new Map([...sheets].filter(([path]) => isOfModule(path))));
  const readable = files.filter(({ path }) => !unreadable.has(path));
  const fates = readable.map(file => {
    const own = optionsOf(file.path);
    return structuralFate(file, relocated, own) ?? fileFate(file, own);
  });
  return { ...collectFates(fates), unreadable };
}

/** Terraform reads these as one; the files of Terragrunt, of tests and overrides each speak for themselves. */
export function isOfModule(path: string): boolean {
  return path.endsWith('.tf') && !/(?:^|[/_])override\.tf$/.test(path);
}

type Fate = { path: string; fate: 'written' | 'orphaned' | 'removed' | 'keptDeleted' | 'absent'; merged?: Merged };

function readFile({ base, ours, theirs }: HclFile): Three<Body> | HclSyntaxError {
  try {
    return { base: read(base), ours: read(ours), theirs: read(theirs) };
  } catch (error) {
    if (error instanceof HclSyntaxError) return error;
    throw error;
  }
}

function read(text: string | null): Body {
  return readHcl(plainText(text ?? ''));
}

/** Of a file that something moved into or out of; undefined for the others. */
function structuralFate(file: HclFile, relocated: Relocated, options: MergeOptions): Fate | undefined {
  const { path, ours } = file;
  const { sheets, placed, touched } = relocated;
  const bodies = sheets.get(path);
  if (!bodies || !(touched.has(path) || isSplit(file, relocated))) return undefined;
  const merged = mergeRead({ bodies, ours: ours ?? '', placed }, options);
  const isEmpty = merged.text.trim() === '' && merged.conflicts.length === 0;
  return isEmpty ? { path, fate: ours === null ? 'absent' : 'removed' } : { path, fate: 'written', merged };
}

/** A side that no longer has the file has some of it in other files. */
function isSplit({ path, base, ours, theirs }: HclFile, { left }: Relocated): boolean {
  if (base === null || (ours === null) === (theirs === null)) return false;
  return left[ours === null ? 'ours' : 'theirs'].has(path);
}

function fileFate(file: HclFile, options: MergeOptions): Fate {
  const { path, base, ours, theirs } = file;
  if (ours === null) return fateOfAbsent(file);
  if (theirs !== null) return { path, fate: 'written', merged: mergeHcl({ base: base ?? '', ours, theirs }, options) };
  if (base !== null && plainText(base) === plainText(ours)) return { path, fate: 'removed' };
  return { path, fate: base === null ? 'written' : 'orphaned', merged: { text: ours, conflicts: [] } };
}

function fateOfAbsent({ path, base, theirs }: HclFile): Fate {
  if (theirs === null) return { path, fate: 'absent' };
  if (base !== null) return { path, fate: 'keptDeleted' };
  return { path, fate: 'written', merged: { text: theirs, conflicts: [] } };
}

function collectFates(fates: readonly Fate[]): Omit<MergedFolder, 'unreadable'> {
  const pathsOf = (wanted: Fate['fate']) => fates.filter(({ fate }) => fate === wanted).map(({ path }) => path);
  return {
    files: new Map(fates.flatMap(({ path, merged }) => (merged ? [[path, merged] as const] : []))),
    removed: pathsOf('removed'),
    keptDeleted: pathsOf('keptDeleted'),
    orphaned: pathsOf('orphaned'),
  };
}
