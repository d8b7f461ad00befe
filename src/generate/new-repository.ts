import type { CheckedAnswers } from '../answers/answers.ts';
import { applyChanges } from '../apply/apply.ts';
import { packageVersion } from '../package-root.ts';
import { type Plan, planNew } from './new-plan.ts';
import { nextSteps } from './next-steps.ts';
import { outputOf } from './output.ts';

/** The plan of a new repository together with what there is to say about it. */
export type NewRepository = { plan: Plan; warnings: readonly string[]; nextSteps: readonly string[] };

/** Renders the answers and plans the writing; touches nothing. */
export async function planRepository(answers: CheckedAnswers, root: string): Promise<NewRepository> {
  const plan = planNew(root, await outputOf(answers));
  return { plan, warnings: answers.warnings, nextSteps: nextSteps(answers.repository, root) };
}

/** Carries the plan out: all of it or nothing. */
export function writeRepository({ plan }: NewRepository): void {
  applyChanges(plan.root, plan.changes, 'new');
}

/** What `--json` prints of a writing command (docs/cli.md). */
export function planJson(command: string, repository: NewRepository): object {
  const { plan, warnings, nextSteps: steps } = repository;
  return {
    command,
    version: packageVersion(),
    dir: plan.root,
    changes: plan.changes.map(({ path, before }) => ({ path, action: before === null ? 'create' : 'update' })),
    conflicts: [],
    warnings,
    nextSteps: steps,
  };
}
