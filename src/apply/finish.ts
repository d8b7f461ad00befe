import fs from 'node:fs';
import { join } from 'node:path';
import { type Problem, UserError } from '../user-error.ts';
import { stoppedPartWay } from './failure.ts';
import type { Work } from './operation.ts';
import { rollForward } from './roll-forward.ts';
import { DONE, PACK } from './room.ts';
import { isUndo } from './run-note.ts';

/** Hands the work of a committed pack over for as long as it can be read. */
export type Supply = (use: (work: Work) => Ending) => Ending;

type Ending = { problems: readonly Problem[]; isSpent: boolean };

/** Carries a committed pack out and marks it as done; refuses (exit 3) afterwards when some files were someone else's by then. */
export function finish(root: string, supply: Supply): void {
  const problems = carryOutAndMark(root, supply);
  if (problems.length > 0) throw refusal(problems);
}

function carryOutAndMark(root: string, supply: Supply): readonly Problem[] {
  try {
    const { problems, isSpent } = supply(work => ({ problems: rollForward(root, work), isSpent: canGo(work) }));
    if (isSpent) drop(root);
    else mark(root);
    return problems;
  } catch (error) {
    throw stoppedPartWay(error, root);
  }
}

/** An undo that only deletes leaves nothing that a power cut could tear: its pack would be all that lies in an empty folder. */
function canGo({ note, operations }: Work): boolean {
  return isUndo(note) && operations.every(({ after }) => after === null);
}

/** The pack of what is undone goes first, so that a run that is cut off here is found and finished. */
function drop(root: string): void {
  for (const file of [DONE, PACK]) fs.rmSync(join(root, file), { force: true });
}

function mark(root: string): void {
  const now = Date.now() / 1000;
  fs.utimesSync(join(root, PACK), now, now);
  // Takes the place of the pack before: there is always one to undo, and never a moment without.
  fs.renameSync(join(root, PACK), join(root, DONE));
}

function refusal(problems: readonly Problem[]): UserError {
  const what = 'some files were changed by someone else while a run was writing; everything else is written';
  const next = 'Take over what you need of the new text, delete it, and run the same command again.';
  return new UserError(`${what}. ${next}`, { exitCode: 3, problems });
}
