import fs from 'node:fs';
import { join } from 'node:path';
import { checkPath } from './path.ts';
import { ROOM } from './room.ts';

type Entry = { path: string; mode: string; id: string; stage: number };

/** What a run changed in git's index, so that it can be put back with the files. */
export type IndexNote = {
  /** When the run was committed, as its pack says: by that a note is known to be of the last run. */
  at: string;
  paths: string[];
  /** The entries at these paths before, and as the run left them. */
  before: Entry[];
  left: Entry[];
  /** As they are after somebody has added the files as the run wrote them. */
  added: Entry[];
};

const NOTE = `${ROOM}/git-index.json`;

/** Keeps a note until the next one; only one run can be undone. */
export function writeIndexNote(root: string, note: IndexNote): void {
  const file = join(root, NOTE);
  dropIndexNote(root);
  fs.writeFileSync(`${file}.tmp`, JSON.stringify(note), { mode: 0o600 });
  fs.renameSync(`${file}.tmp`, file);
}

/** The note of the run of this time; undefined where there is none that makes sense. */
export function readIndexNote(root: string, at: string): IndexNote | undefined {
  try {
    const note: unknown = JSON.parse(fs.readFileSync(join(root, NOTE), 'utf8'));
    return isNote(note) && note.at === at ? note : undefined;
  } catch {
    return undefined;
  }
}

export function dropIndexNote(root: string): void {
  for (const file of [NOTE, `${NOTE}.tmp`]) fs.rmSync(join(root, file), { force: true });
}

function isNote(value: unknown): value is IndexNote {
  if (!isObject(value)) return false;
  const { at, paths, ...lists } = value;
  const entries = [lists.before, lists.left, lists.added];
  return typeof at === 'string' && isListOf(paths, isPath) && entries.every(list => isListOf(list, isEntry));
}

function isListOf(value: unknown, isOne: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

// It is handed to git: nothing but what git itself wrote may be in it.
function isEntry(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { path, mode, id, stage } = value;
  if (!isPath(path) || !/^\d{6}$/.test(String(mode))) return false;
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(String(id)) && /^[0-3]$/.test(String(stage));
}

function isPath(value: unknown): boolean {
  try {
    if (typeof value !== 'string') return false;
    checkPath(value);
    return true;
  } catch {
    return false;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
