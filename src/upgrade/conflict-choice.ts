import type { Choice, ChoiceAt } from '../merge/sides.ts';
import type { Step } from './plan.ts';

/** What stands where conflicts are: everywhere the same, or for each by its file and what it is called there. */
export type ConflictChoice = Choice | ((path: string, at: string) => Choice);

/** The choice for the conflicts of one file. */
export function choiceIn(choice: ConflictChoice, path: string): ChoiceAt {
  return typeof choice === 'string' ? choice : at => choice(path, at);
}

/** The same choice, with the team's side wherever markers would stand. */
export function withoutMarkers(choice: ConflictChoice): ConflictChoice {
  const settled = (chosen: Choice): Choice => (chosen === 'markers' ? 'ours' : chosen);
  return typeof choice === 'string' ? settled(choice) : (path, at) => settled(choice(path, at));
}

/** Whether a choice leaves markers in the file of a step. */
export function leavesMarkers({ path, conflicts }: Step, choice: ConflictChoice): boolean {
  return conflicts.some(({ at }) => (typeof choice === 'string' ? choice : choice(path, at)) === 'markers');
}
