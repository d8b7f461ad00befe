import fs from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../user-error.ts';
import type { Checked } from './check.ts';
import type { Operation } from './operation.ts';
import { packSize } from './pack.ts';
import { parentOf } from './target.ts';

const BLOCK = 4096;

/** Refuses (exit 5), before anything is written, what would fail later: places without write permission, and too little space. */
export function preflight(root: string, { operations, directories }: Checked): void {
  for (const directory of new Set(operations.map(({ path }) => nearestDirectory(path, directories)))) {
    fs.accessSync(join(root, directory), fs.constants.W_OK | fs.constants.X_OK);
  }
  // A rename would replace a read-only file as well; whoever made it so meant something by it.
  for (const { path, before } of operations) if (before !== null) fs.accessSync(join(root, path), fs.constants.W_OK);
  checkSpace(root, operations);
}

function nearestDirectory(path: string, directories: Checked['directories']): string {
  let directory = parentOf(path);
  while (directories.get(directory)?.kind === 'missing') directory = parentOf(directory);
  return directory;
}

function checkSpace(root: string, operations: readonly Operation[]): void {
  const { bavail, bsize, blocks } = fs.statfsSync(root);
  // Some file systems do not know their size and say 0.
  if (blocks === 0) return;
  const files = operations.reduce((sum, { after }) => sum + Math.ceil((after?.size ?? 0) / BLOCK) * BLOCK, 0);
  const needed = packSize(operations) + files + 16 * BLOCK;
  const free = bavail * bsize;
  if (free >= needed) return;
  const figures = `${megabytes(needed)} MB are needed and ${megabytes(free)} MB are free`;
  throw new UserError(
    `The disk of ${root} is too full: ${figures}; nothing was changed. Free some space and try again.`,
    {
      exitCode: 5,
    },
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
