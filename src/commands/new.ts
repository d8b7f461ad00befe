import { basename, resolve } from 'node:path';
import type { CheckedAnswers } from '../answers/answers.ts';
import { withDefaults } from '../answers/defaults.ts';
import { givenLayers, unknownVariables } from '../answers/given.ts';
import { type AnswerLayer, stackLayers } from '../answers/layer.ts';
import type { Invocation } from '../cli/commands.ts';
import type { Terminal } from '../cli/terminal.ts';
import { type NewRepository, planJson, planRepository, writeRepository } from '../generate/new-repository.ts';
import { requireAnswers } from '../generate/require-answers.ts';

/** `scaffold new`: answers in, repository out. */
export async function runNew({ positionals, flags }: Invocation, terminal: Terminal): Promise<number> {
  const asked = positionals[0] ?? (typeof flags.dir === 'string' ? flags.dir : undefined);
  const layers = givenLayers(flags, process.env);
  const filled = flags.yes === true ? withDefaults(layers, folderName(asked)) : layers;
  const answers = requireAnswers(filled);
  const root = resolve(asked ?? answers.repository.project.name);
  const repository = await planRepository(answers, root, writtenText(layers));
  for (const warning of [...unknownVariables(process.env), ...repository.warnings])
    terminal.note(`warning: ${warning}`);
  const dryRun = flags['dry-run'] === true;
  if (!dryRun) writeRepository(repository);
  report({ repository, answers, dryRun, json: flags.json === true }, terminal);
  return 0;
}

function folderName(asked: string | undefined): string {
  return basename(resolve(asked ?? '.'));
}

function writtenText(layers: readonly AnswerLayer[]): string | undefined {
  return stackLayers(layers).document?.yaml.toString({ lineWidth: 0 });
}

type Report = { repository: NewRepository; answers: CheckedAnswers; dryRun: boolean; json: boolean };

function report({ repository, dryRun, json }: Report, terminal: Terminal): void {
  if (json) terminal.print(JSON.stringify(planJson('new', repository), null, 2));
  else if (dryRun) reportPlan(repository, terminal);
  else reportDone(repository, terminal);
}

function reportPlan({ plan }: NewRepository, terminal: Terminal): void {
  for (const { path } of plan.changes) terminal.print(`create ${path}`);
  terminal.note(`\n${plan.changes.length} files would be created in ${plan.root}; nothing was written.`);
}

function reportDone({ plan, nextSteps }: NewRepository, terminal: Terminal): void {
  terminal.note(`${terminal.paint('green', '✔')} ${plan.changes.length} files created in ${plan.root}`);
  terminal.note(`\n${terminal.paint('bold', 'Next steps')}`);
  for (const [index, step] of nextSteps.entries()) terminal.note(`  ${index + 1}. ${step}`);
}
