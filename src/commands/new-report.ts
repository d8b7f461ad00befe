import { relative } from 'node:path';
import type { Terminal } from '../cli/terminal.ts';
import { type NewRepository, planJson } from '../generate/new-repository.ts';
import { shellWord } from '../generate/next-steps.ts';
import { packageVersion } from '../package-root.ts';

/** What --dry-run prints: the plan that a real run would carry out. */
export function reportPlan(repository: NewRepository, json: boolean, terminal: Terminal): number {
  const { plan } = repository;
  if (json) terminal.print(JSON.stringify(planJson('new', repository), null, 2));
  else for (const { path } of plan.changes) terminal.print(`create ${path}`);
  terminal.note(`\n${plan.changes.length} files would be created in ${plan.root}; nothing was written.`);
  return 0;
}

/** What was done, what comes next, and how to do it again without questions. */
export function reportDone(
  repository: NewRepository & { commit: 'made' | 'none' },
  json: boolean,
  terminal: Terminal,
): void {
  if (json) {
    terminal.print(JSON.stringify(planJson('new', repository), null, 2));
    return;
  }
  const { plan, nextSteps, commit } = repository;
  terminal.note(`${terminal.paint('green', '✔')} ${plan.changes.length} files created in ${plan.root}`);
  if (commit === 'made') terminal.note(`${terminal.paint('green', '✔')} git: first commit made`);
  terminal.note(`\n${terminal.paint('bold', 'Next steps')}`);
  for (const [index, step] of nextSteps.entries()) terminal.note(`  ${index + 1}. ${step}`);
  const folder = shellWord(relative(process.cwd(), plan.root) || '.');
  terminal.note(
    `\nRepeat without questions: npx generator-scaffold@${packageVersion()} new OTHER-FOLDER --answers ${folder}/scaffold.yaml`,
  );
}
