import { checkPath } from './path.ts';

/** What a pack says of the run that wrote it. */
export type RunNote = {
  /** Such as `upgrade` or `env add`; null = the caller did not say. */
  command: string | null;
  /** When it was committed: ISO 8601, UTC. */
  at: string;
  /** The folders that it makes, '' for the repository itself; of an undo: those that go once they are empty. */
  folders: readonly string[];
};

/** The command whose packs put everything back as it was: modes to the bit, and only the folders that they name. */
export const UNDO = 'undo';

export function isUndo(note: RunNote | null): boolean {
  return note?.command === UNDO;
}

/** Checks a note like any input; null = there is none, or it makes no sense. */
export function parseRunNote(value: unknown): RunNote | null {
  if (typeof value !== 'object' || value === null) return null;
  const { command, at, folders } = value as Record<keyof RunNote, unknown>;
  return isCommand(command) && isTime(at) && isFolders(folders) ? { command, at, folders } : null;
}

// It is printed, so that nothing but plain words may be in it.
function isCommand(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && /^[a-z]{1,20}(?: [a-z]{1,20})?$/.test(value));
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);
}

function isFolders(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isFolder);
}

function isFolder(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  if (value !== '') checkPath(value);
  return true;
}
