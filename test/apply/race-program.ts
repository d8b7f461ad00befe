import { applyChanges } from '../../src/apply/apply.ts';
import type { FileChange } from '../../src/apply/change.ts';
import { UserError } from '../../src/user-error.ts';
import { told } from './refusal.ts';

/** One turn of a race: all runners begin at the same moment (ms since 1970). */
export type Turn = { root: string; changes: FileChange[]; at: number };

export type Finish = { pid: number; ended: 'done' | 'refused' | 'failed'; message: string; milliseconds: number };

process.on('message', (turn: Turn) => process.send?.(race(turn)));

function race({ root, changes, at }: Turn): Finish {
  while (Date.now() < at);
  const startedAt = performance.now();
  const [ended, message] = attempt(root, changes);
  return { pid: process.pid, ended, message, milliseconds: performance.now() - startedAt };
}

function attempt(root: string, changes: readonly FileChange[]): [Finish['ended'], string] {
  try {
    applyChanges(root, changes);
    return ['done', ''];
  } catch (error) {
    if (!(error instanceof UserError)) return ['failed', String(error)];
    return [error.exitCode === 3 ? 'refused' : 'failed', told(error)];
  }
}
