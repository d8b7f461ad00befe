import type { Choice } from '../merge/sides.ts';
import type { ConflictChoice } from '../upgrade/conflict-choice.ts';
import type { ConflictInFile } from '../upgrade/conflict-text.ts';
import type { Update } from '../upgrade/update.ts';
import { UserError } from '../user-error.ts';
import { askConflict, type Judge } from '../wizard/conflict-question.ts';

/** A plan in which every conflict has been decided by a person. */
export type Decided = { update: Update; choice: ConflictChoice };

/**
 * Asks what is to become of each conflict of a plan, and plans with the answers until nothing is left to ask: where a smaller
 * conflict is settled, a file can be merged in another way. Throws UserError: exit 3 where the person stops, 130 at Ctrl-C.
 */
export async function askConflicts(
  first: Update,
  plan: (choice: ConflictChoice) => Promise<Update>,
  judge: Judge,
): Promise<Decided> {
  const answers = new Map<string, Choice>();
  const choice: ConflictChoice = (path, at) => answers.get(keyOf({ path, at })) ?? 'markers';
  let update = first;
  for (let open = unanswered(update, answers); open.length > 0; open = unanswered(update, answers)) {
    for (const [index, conflict] of open.entries()) {
      const turn = { conflict, number: answers.size + 1, of: answers.size + open.length - index };
      answers.set(keyOf(conflict), await answerTo(() => askConflict(turn, judge)));
    }
    update = await plan(choice);
  }
  return { update, choice };
}

function unanswered({ steps }: Update, answers: ReadonlyMap<string, Choice>): ConflictInFile[] {
  const all = steps.flatMap(({ path, conflicts }) => conflicts.map(conflict => ({ ...conflict, path })));
  const byKey = new Map(all.map(conflict => [keyOf(conflict), conflict]));
  return [...byKey].filter(([key]) => !answers.has(key)).map(([, conflict]) => conflict);
}

function keyOf({ path, at }: Pick<ConflictInFile, 'path' | 'at'>): string {
  return `${path}\n${at}`;
}

async function answerTo(ask: () => Promise<Choice | 'stop'>): Promise<Choice> {
  const answer = await ask().catch((error: unknown) => {
    if (!(error instanceof UserError) || error.exitCode !== 130) throw error;
    throw new UserError('interrupted; nothing was written', { exitCode: 130, cause: error });
  });
  if (answer !== 'stop') return answer;
  const message =
    'stopped at a conflict; nothing was changed. --on-conflict markers, ours or theirs decides all at once';
  throw new UserError(message, { exitCode: 3 });
}
