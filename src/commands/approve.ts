import { UserError } from '../user-error.ts';
import type { Ask } from '../wizard/question.ts';
import { planDiff } from './plan-diff.ts';
import { tellPlan, type UpdateReport } from './update-report.ts';

/** Shows what is about to be written and asks for it. Throws UserError: exit 3 where the person does not want it, 130 at Ctrl-C. */
export async function approve(
  report: UpdateReport,
  { ask, show }: { ask: Ask; show(text: string): void },
): Promise<void> {
  tellPlan(report, { print: show, note: show });
  const diff = planDiff(report.update);
  if (diff !== '') show(diff.trimEnd());
  const reply = await ask({ name: 'write', type: 'confirm', message: 'Write this?', default: true });
  if (reply !== true) {
    throw new UserError('not wanted; nothing was changed. --dry-run shows the same, --yes does not ask', {
      exitCode: 3,
    });
  }
}
