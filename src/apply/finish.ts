import fs from 'node:fs';
import { join } from 'node:path';
import { type Problem, UserError } from '../user-error.ts';
import { stoppedPartWay } from './failure.ts';
import { DONE, PACK } from './room.ts';

/** Carries a committed pack out and marks it as done; refuses (exit 3) afterwards when some files were someone else's by then. */
export function finish(root: string, carryOut: () => readonly Problem[]): void {
  const problems = carryOutAndMark(root, carryOut);
  if (problems.length > 0) throw refusal(problems);
}

function carryOutAndMark(root: string, carryOut: () => readonly Problem[]): readonly Problem[] {
  try {
    const problems = carryOut();
    const now = Date.now() / 1000;
    fs.utimesSync(join(root, PACK), now, now);
    // Takes the place of the pack before: there is always one to undo, and never a moment without.
    fs.renameSync(join(root, PACK), join(root, DONE));
    return problems;
  } catch (error) {
    throw stoppedPartWay(error, root);
  }
}

function refusal(problems: readonly Problem[]): UserError {
  const what = 'some files were changed by someone else while a run was writing; everything else is written';
  const next = 'Take over what you need of the new text, delete it, and run the same command again.';
  return new UserError(`${what}. ${next}`, { exitCode: 3, problems });
}
