import type { CheckedAnswers } from '../answers/answers.ts';
import { filesAfter, NO_OBJECTIONS, type Objections, objectionsTo } from '../upgrade/gate.ts';
import { terraformFiles } from '../upgrade/read-terraform.ts';
import type { Impact } from '../upgrade/state-impact.ts';
import type { Update } from '../upgrade/update.ts';

/** In whose name a plan is looked at, and which state changes it may make. */
export type Gate = { command: string; answers: CheckedAnswers; accepted: readonly string[] };

/** What stands against writing a plan. */
export async function objectionsOf(
  { root, active }: Update,
  { command, answers, accepted }: Gate,
): Promise<Objections> {
  // Only what changes files of Terraform can change a state, and reading all of them takes its time.
  if (!active.some(({ path, after }) => after !== undefined && /\.(?:tf|hcl)$/.test(path))) return NO_OBJECTIONS;
  const before = terraformFiles(root);
  const objections = await objectionsTo(before, filesAfter(before, active), accepted);
  const names = answers.repository.environments.map(({ name }) => name);
  const isOfRemoved = ({ root: folder }: Impact) => command === 'env remove' && !names.includes(environmentOf(folder));
  return { ...objections, impacts: objections.impacts.filter(impact => !isOfRemoved(impact)) };
}

function environmentOf(folder: string): string {
  const [top, second = '', third = ''] = folder.split('/');
  return top === 'bootstrap' ? third : second;
}
