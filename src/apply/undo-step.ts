import type { Problem } from '../user-error.ts';
import type { Operation, Version } from './operation.ts';
import type { Found, FoundFile } from './target.ts';

/** What undoing one operation takes; `changed` = somebody has changed the file since, so nothing may be undone. */
export type UndoStep =
  | { kind: 'due'; operation: Operation; present: FoundFile | null }
  | { kind: 'done' }
  | { kind: 'changed'; problem: Problem };

/** Turns an operation round, by what lies at its path now. What is back already, by whatever hand, needs nothing. */
export function undoStep({ path, before, after }: Operation, found: Found): UndoStep {
  if (found.kind === 'obstacle') return changed(path, found.reason, 'move it away');
  const file = found.kind === 'file' ? found : null;
  if (isBack(before, file)) return { kind: 'done' };
  const difference = differenceFrom({ path, before, after }, file);
  if (difference !== null) return changed(path, ...difference);
  const present = file && { sha256: file.sha256, size: file.content.length, mode: file.mode };
  return { kind: 'due', operation: { path, before: present, after: before }, present: file };
}

type Difference = readonly [message: string, hint: string];

function differenceFrom({ path, before, after }: Operation, file: FoundFile | null): Difference | null {
  if (file === null) return after && ['it was deleted since', 'bring it back, as the command had left it'];
  if (after === null) return ['it appeared since', 'move it away'];
  if (file.sha256 !== after.sha256) return ['it changed since', 'take your change out, undo, and make it again'];
  if (isModeOurs(file, before, after)) return null;
  const left = octal(after.mode);
  return [`its mode was changed since, from ${left} to ${octal(file.mode)}`, `chmod ${left} ${path}`];
}

function isBack(before: Version | null, file: FoundFile | null): boolean {
  return before?.sha256 === file?.sha256 && (isWithoutModes() || before?.mode === file?.mode);
}

/** Where the mode from before is there, the file system took no other. Of a new file the umask decided all but one bit. */
function isModeOurs(file: FoundFile, before: Version | null, after: Version): boolean {
  if (isWithoutModes()) return true;
  if (before === null) return (file.mode & 0o100) === (after.mode & 0o100);
  return file.mode === after.mode || file.mode === before.mode;
}

function isWithoutModes(): boolean {
  return process.platform === 'win32';
}

function changed(path: string, message: string, hint: string): UndoStep {
  return { kind: 'changed', problem: { path, message, hint } };
}

function octal(mode: number): string {
  return mode.toString(8).padStart(3, '0');
}
