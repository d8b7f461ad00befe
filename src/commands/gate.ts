import type { CheckedAnswers } from '../answers/answers.ts';
import type { ConflictWish } from '../upgrade/conflict-wish.ts';
import { filesAfter, NO_OBJECTIONS, type Objections, objectionsTo } from '../upgrade/gate.ts';
import { stuckFiles } from '../upgrade/obstacles.ts';
import type { Step } from '../upgrade/plan.ts';
import { terraformFiles } from '../upgrade/read-terraform.ts';
import type { Impact } from '../upgrade/state-impact.ts';
import type { Update } from '../upgrade/update.ts';

/** In whose name a plan is looked at, and which state changes it may make. */
export type Gate = { command: string; answers: CheckedAnswers; accepted: readonly string[]; wish: ConflictWish };

/** What stands against writing a plan. */
export async function objectionsOf(update: Update, gate: Gate): Promise<Objections> {
  const obstacles = [...update.unmerged, ...stuckFiles(update.steps, gate.wish)];
  // What would be in files that are merged all the same says nothing.
  return obstacles.length > 0 ? { ...NO_OBJECTIONS, obstacles } : objectionsInside(update, gate);
}

async function objectionsInside({ root, active }: Update, { command, answers, accepted }: Gate): Promise<Objections> {
  // Only what changes files of Terraform can change a state, and reading all of them takes its time.
  const changed = active.filter(({ path, after }) => after !== undefined && /\.(?:tf|hcl)$/.test(path));
  if (changed.length === 0) return NO_OBJECTIONS;
  const before = terraformFiles(
    root,
    changed.map(({ path }) => path),
  );
  const merged = new Set(changed.filter(isMerged).map(({ path }) => path));
  const objections = await objectionsTo({ before, after: filesAfter(before, changed), merged }, accepted);
  const names = answers.repository.environments.map(({ name }) => name);
  const isOfRemoved = ({ root: folder }: Impact) => command === 'env remove' && !names.includes(environmentOf(folder));
  return { ...objections, impacts: objections.impacts.filter(impact => !isOfRemoved(impact)) };
}

// A file with a conflict has something of both sides at its other places.
const isMerged = ({ action }: Step): boolean => action === 'merge' || action === 'conflict';

function environmentOf(folder: string): string {
  const [top, second = '', third = ''] = folder.split('/');
  return top === 'bootstrap' ? third : second;
}
