import type { FileChange } from '../apply/change.ts';
import { ANSWERS_SCHEMA } from '../generate/output.ts';
import { UNITS_FOLDER } from '../record/record.ts';
import type { Step } from '../upgrade/plan.ts';
import type { Update } from '../upgrade/update.ts';

/** One line of a report: what becomes of a path. */
export type Listed = Pick<Step, 'path' | 'action' | 'note' | 'was'>;

/** All that an update changes, and what there is to say about paths that stay, sorted by path: nothing is changed beside it. */
export function listedChanges({ steps, changes }: Pick<Update, 'steps' | 'changes'>): Listed[] {
  const told = steps.filter(({ action, note }) => action !== 'keep' || note !== undefined);
  const paths = new Set(told.map(({ path }) => path));
  const own = changes.filter(({ path }) => !paths.has(path));
  return [...told, ...listed(own)].sort((left, right) => (left.path < right.path ? -1 : 1));
}

/** The same of changes that are nothing but writing and deleting. */
export function listed(changes: readonly FileChange[]): Listed[] {
  return changes.map(({ path, before, after }) => {
    if (after === null) return { path, action: 'delete' };
    return { path, action: before === null ? 'create' : 'update' };
  });
}

/** Whether a path is the generator's own business, of which people are not told line by line. */
export function isOfRecord({ path }: Pick<Listed, 'path'>): boolean {
  return path === ANSWERS_SCHEMA || path.startsWith(`${UNITS_FOLDER}/`);
}
