import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { isTree, type Tree } from '../answers/tree.ts';

/**
 * Where the answers of an unfinished run for this target are kept: in the user's state folder (XDG base directories,
 * LOCALAPPDATA on Windows), never in the target.
 */
export function draftFile(target: string, env: NodeJS.ProcessEnv = process.env): string {
  const base = env.XDG_STATE_HOME || env.LOCALAPPDATA || join(homedir(), '.local', 'state');
  const key = createHash('sha256').update(target).digest('hex').slice(0, 16);
  return join(base, 'generator-scaffold', `${key}.json`);
}

/** A draft that cannot be kept is no reason to stop asking. */
export function saveDraft(file: string, answers: Tree): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.tmp`, JSON.stringify(answers), { mode: 0o600 });
    renameSync(`${file}.tmp`, file);
  } catch {
    removeDraft(file);
  }
}

export function readDraft(file: string): Tree | undefined {
  try {
    const answers: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isTree(answers) && Object.keys(answers).length > 0 ? answers : undefined;
  } catch {
    return undefined;
  }
}

export function removeDraft(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // A read-only home: there was nothing to remove either.
  }
}
