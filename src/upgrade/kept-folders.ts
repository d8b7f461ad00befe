import { posix } from 'node:path';
import { bodyOf, folderAt } from './folders.ts';
import type { Body } from './hcl/parse-body.ts';
import type { ForeignIn } from './steps.ts';
import { readUnits } from './units.ts';
import type { FileVersions } from './versions.ts';

/** The folders that have code, each with why it stays although nothing of it is generated any more; null where it does not. */
export type KeptFolders = ReadonlyMap<string, string | null>;

const HAS_YOURS = 'is not generated any more and stays, because something in its folder is yours';
const IS_NEEDED = 'is not generated any more and stays, because something of yours needs it';

/**
 * The folders that are dropped as a whole and stay as a whole: half of a module or a root could not be read. They have code
 * of the team, or code that stays refers to them.
 */
export function keptFolders(files: readonly FileVersions[], foreignIn: ForeignIn): KeptFolders {
  const folders = codeFolders(files);
  const dropped = new Map([...folders].filter(([, own]) => own.every(({ theirs }) => theirs === null)));
  const known = new Set(files.map(({ path }) => path));
  const hasYours = ([folder, own]: [string, FileVersions[]]) =>
    own.some(isYours) || foreignIn(folder, known).some(isCode);
  const yours = [...dropped].filter(hasYours).map(([folder]) => folder);
  const fates = new Map<string, string | null>([...folders.keys()].map(folder => [folder, null]));
  for (const folder of yours) fates.set(folder, HAS_YOURS);
  if (yours.length === 0) return fates;
  const needs = needsIn(files, foreignIn);
  for (let folder = yours.pop(); folder !== undefined; folder = yours.pop()) {
    const needed = needs(folder, dropped.get(folder) ?? []);
    const more = needed.filter(each => dropped.has(each) && fates.get(each) === null);
    for (const each of more) fates.set(each, IS_NEEDED);
    yours.push(...more);
  }
  return fates;
}

/** The folder whose code a file belongs to: what lies below it, such as tests, goes where it goes. */
export function folderOfCode(path: string, folders: { has(folder: string): boolean }): string | undefined {
  for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder)) {
    if (folders.has(folder)) return folder;
  }
  return undefined;
}

/** Whether a file is read by Terraform or Terragrunt. */
export const isTerraform = (path: string): boolean => /\.(?:tf|hcl)$/.test(path);

// Tests lie in a folder of their own and are of the module above it.
const makesFolder = (path: string): boolean => isTerraform(path) && !path.endsWith('.tftest.hcl');

function codeFolders(files: readonly FileVersions[]): Map<string, FileVersions[]> {
  const folders = new Map<string, FileVersions[]>();
  for (const { path } of files) if (makesFolder(path)) folders.set(posix.dirname(path), []);
  for (const file of files) {
    const folder = isTerraform(file.path) ? folderOfCode(file.path, folders) : undefined;
    if (folder !== undefined) folders.get(folder)?.push(file);
  }
  return folders;
}

function isYours({ base, ours, state }: FileVersions): boolean {
  if (ours.kind !== 'text') return false;
  return state === 'orphaned' || base.kind !== 'text' || base.text !== ours.text;
}

// What an upgrade wrote down about addresses says nothing without the rest of its folder.
function isCode({ path, ours }: FileVersions): boolean {
  if (ours.kind !== 'text') return false;
  const isOfUpgrade = posix.basename(path) === 'moved.tf';
  return !isOfUpgrade || bodyOf(ours.text).blocks.some(({ type }) => type !== 'moved' && type !== 'removed');
}

function needsIn(files: readonly FileVersions[], foreignIn: ForeignIn) {
  const paths = new Set(files.map(({ path }) => path));
  const units = readUnits(new Map(files.flatMap(textOf)));
  return (folder: string, own: readonly FileVersions[]): string[] => {
    const texts = [...own, ...foreignIn(folder, paths)].flatMap(textOf);
    const named = texts.flatMap(([, text]) => pathsIn(bodyOf(text))).flatMap(path => folderAt(folder, path) ?? []);
    const unit = units.get(folder);
    return unit ? [...named, unit.folder, ...above(folder)] : named;
  };
}

function textOf({ path, ours }: FileVersions): [path: string, text: string][] {
  return ours.kind === 'text' && isTerraform(path) ? [[path, ours.text]] : [];
}

function pathsIn({ blocks }: Body): string[] {
  return blocks.flatMap(({ body }) =>
    ['source', 'config_path'].flatMap(name => {
      const value = body.attributes.get(name)?.value;
      return value?.kind === 'literal' && `${value.value}`.startsWith('.') ? [`${value.value}`] : [];
    }),
  );
}

// A unit reads what the folders above it say of its region, its account and its environment.
function above(folder: string): string[] {
  const parent = posix.dirname(folder);
  return parent === '.' ? [] : [parent, ...above(parent)];
}
