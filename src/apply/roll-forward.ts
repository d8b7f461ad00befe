import fs from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../user-error.ts';
import { codeOf, quietly } from './failure.ts';
import { judge } from './judge.ts';
import type { Operation, Work } from './operation.ts';
import { ASIDE } from './room.ts';
import { isUndo } from './run-note.ts';
import { type Found, type KnownDirectories, lookAt, lookAtDirectory, parentOf } from './target.ts';
import { writeNewFile } from './write-file.ts';

type Site = { root: string; work: Work; made: Set<string>; known: KnownDirectories };

/** Makes the changes that are not made yet, deletions and emptied folders last. What someone else changed stays, its new text is laid aside, and it is reported. */
export function rollForward(root: string, work: Work): Problem[] {
  const made = new Set<string>();
  // Only a directory that this very run made needs no look before each use.
  const known: KnownDirectories = {
    get: path => (made.has(path) ? { kind: 'directory' } : undefined),
    set: () => undefined,
  };
  const site: Site = { root, work, made, known };
  const problems = [...carryOut(site, writes), ...carryOut(site, deletes)];
  if (isUndo(work.note)) removeEmpty(site, work.note?.folders ?? []);
  return problems;
}

type Step = (site: Site, operation: Operation, index: number) => string | null;

function carryOut(site: Site, step: Step): Problem[] {
  const problems: Problem[] = [];
  for (const [index, operation] of site.work.operations.entries()) {
    const message = step(site, operation, index);
    if (message !== null) problems.push({ path: operation.path, message });
  }
  return problems;
}

/** Both steps return why their change was not made, null when it is in place or is the other step's. */
function writes(site: Site, { path, after }: Operation, index: number): string | null {
  if (after === null) return null;
  const directory = parentOf(path);
  const temporary = join(site.root, directory, `.scaffold-${site.work.id}-${index}`);
  if (site.work.resumed) dropTemporary(site, directory, temporary);
  const found = look(site, path);
  const verdict = judge(site.work, index, found);
  if (verdict.kind === 'done') return null;
  if (verdict.kind === 'refused') return layAside(site, index, verdict.reason);
  makeDirectories(site, directory);
  writeBeside(site, { temporary, index, mode: after.mode }, found);
  const latest = judge(site.work, index, look(site, path));
  if (latest.kind === 'due') fs.renameSync(temporary, join(site.root, path));
  else fs.unlinkSync(temporary);
  return latest.kind === 'refused' ? layAside(site, index, latest.reason) : null;
}

function deletes(site: Site, { path, after }: Operation, index: number): string | null {
  if (after !== null) return null;
  const verdict = judge(site.work, index, look(site, path));
  if (verdict.kind === 'refused') return `${verdict.reason}; it was to be deleted and is still there`;
  if (verdict.kind === 'due') fs.unlinkSync(join(site.root, path));
  if (!isUndo(site.work.note)) removeEmptyParents(site, path);
  return null;
}

function look(site: Site, path: string): Found {
  return site.made.has(parentOf(path)) ? { kind: 'missing' } : lookAt(site.root, path, site.known);
}

function dropTemporary(site: Site, directory: string, temporary: string): void {
  if (lookAtDirectory(site.root, directory, site.known).kind === 'directory') quietly(() => fs.unlinkSync(temporary));
}

function makeDirectories(site: Site, directory: string): void {
  if (directory === '' || site.made.has(directory)) return;
  if (lookAtDirectory(site.root, directory, site.known).kind === 'directory') return;
  makeDirectories(site, parentOf(directory));
  fs.mkdirSync(join(site.root, directory));
  site.made.add(directory);
}

type Draft = { temporary: string; index: number; mode: number };

function writeBeside({ work }: Site, { temporary, index, mode }: Draft, found: Found): void {
  writeNewFile(temporary, work.newContent(index), mode);
  // The umask and the user of this process have no say in a file that the team has already, or had before.
  if (found.kind === 'file' || isUndo(work.note)) fs.chmodSync(temporary, mode);
  if (found.kind !== 'file') return;
  if (process.getuid?.() === 0 && (found.uid !== 0 || found.gid !== 0)) fs.chownSync(temporary, found.uid, found.gid);
}

function layAside(site: Site, index: number, reason: string): string {
  const operation = site.work.operations[index];
  const path = `${ASIDE}/${operation?.path}`;
  const file = join(site.root, path);
  makeDirectories(site, parentOf(path));
  const found = look(site, path);
  if (found.kind === 'file') fs.unlinkSync(file);
  writeNewFile(file, site.work.newContent(index), operation?.after?.mode ?? 0o644);
  return `${reason}; what is there was kept, the new text is in ${path}`;
}

/** An empty directory that cannot be removed does no harm, git does not even see it. */
function removeEmptyParents(site: Site, path: string): void {
  for (let directory = parentOf(path); directory !== ''; directory = parentOf(directory)) {
    if (!isGone(join(site.root, directory))) return;
  }
}

/** What an undo leaves empty of what the run had made, the inner ones first; the repository itself is not its to remove. */
function removeEmpty(site: Site, folders: readonly string[]): void {
  for (const folder of folders.toSorted((a, b) => b.length - a.length)) {
    if (folder !== '' && lookAtDirectory(site.root, folder, site.known).kind === 'directory') {
      isGone(join(site.root, folder));
    }
  }
}

function isGone(directory: string): boolean {
  try {
    fs.rmdirSync(directory);
    return true;
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return codeOf(error) === 'ENOENT';
  }
}
