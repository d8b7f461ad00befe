import type { Operation, Version, Work } from './operation.ts';
import { isTorn } from './power-cut.ts';
import type { Found, FoundFile } from './target.ts';

/** Whether an operation is still to be done, is done, or must not be done, and why. */
export type Verdict = { kind: 'due' } | { kind: 'done' } | { kind: 'refused'; reason: string };

/** Judges the operation of `work` with that index by what lies at its path now. */
export function judge(work: Work, index: number, found: Found): Verdict {
  const operation = work.operations[index];
  if (operation === undefined) throw new RangeError(`no operation ${index}`);
  if (found.kind === 'obstacle') return { kind: 'refused', reason: found.reason };
  const file = found.kind === 'file' ? found : null;
  if (isDone(operation, file)) return { kind: 'done' };
  if (isDue(operation, file) || isDamaged(work, index, file)) return { kind: 'due' };
  return { kind: 'refused', reason: 'it changed since the plan was made' };
}

function isDone({ before, after }: Operation, file: FoundFile | null): boolean {
  if (!holds(file, after)) return false;
  // Only where nothing but the mode was to change does the mode tell whether it did; elsewhere it may be the team's own since.
  return before?.sha256 !== after?.sha256 || file?.mode === after?.mode;
}

function isDue({ before }: Operation, file: FoundFile | null): boolean {
  return holds(file, before);
}

function isDamaged({ resumed, operations, newContent }: Work, index: number, file: FoundFile | null): boolean {
  if (!resumed || !file || !operations[index]?.after) return false;
  return isTorn(file, Buffer.from(newContent(index)), resumed.tornUntil);
}

function holds(file: FoundFile | null, version: Version | null): boolean {
  return file?.sha256 === version?.sha256;
}
