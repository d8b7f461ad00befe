import { basename, resolve } from 'node:path';
import { type CheckedAnswers, checkAnswers } from '../answers/answers.ts';
import { withDefaults } from '../answers/defaults.ts';
import { givenLayers, unknownVariables } from '../answers/given.ts';
import { type AnswerLayer, accepted, type GivenLayers, stackLayers } from '../answers/layer.ts';
import { scaffoldFile } from '../answers/scaffold-file.ts';
import type { Invocation } from '../cli/commands.ts';
import type { Terminal } from '../cli/terminal.ts';
import { planNew } from '../generate/new-plan.ts';
import { planRepository, writeRepository } from '../generate/new-repository.ts';
import { requireAnswers } from '../generate/require-answers.ts';
import { recordedEngines, refuseEngineSwitch } from '../inspect/engine-switch.ts';
import { UserError } from '../user-error.ts';
import { draftFile, removeDraft } from '../wizard/draft.ts';
import type { Decision } from '../wizard/flow.ts';
import { inquirerAsk } from '../wizard/inquirer-ask.ts';
import type { Ask } from '../wizard/question.ts';
import { saveAnswers } from '../wizard/save-answers.ts';
import { commit, wantsCommit } from './commit-wish.ts';
import { finishEarlierRun } from './earlier-run.ts';
import { reportDone, reportPlan } from './new-report.ts';
import { createProgress } from './progress.ts';

/** `scaffold new`: answers in, repository out. `ask` is the one thing that Yeoman does differently. */
export async function runNew(invocation: Invocation, terminal: Terminal, ask: Ask = inquirerAsk): Promise<number> {
  const target = targetOf(invocation);
  const draft = draftFile(resolve(target ?? '.'));
  if (target !== undefined && finishEarlierRun({ root: resolve(target), flags: invocation.flags }, terminal)) return 0;
  const { layers, action } = await decide({ flags: invocation.flags, target, draft }, terminal, ask);
  const answers = requireAnswers(layers);
  for (const warning of [...unknownVariables(process.env), ...answers.warnings]) terminal.note(`warning: ${warning}`);
  if (action === 'save') return save(answers, draft, terminal);

  return make(
    { answers, flags: invocation.flags, draft, root: resolve(target ?? answers.repository.project.name) },
    terminal,
    ask,
  );
}

type Order = { answers: CheckedAnswers; flags: Invocation['flags']; draft: string; root: string };

async function make({ answers, flags, draft, root }: Order, terminal: Terminal, ask: Ask): Promise<number> {
  const progress = createProgress(terminal);
  const json = flags.json === true;
  if (finishEarlierRun({ root, flags }, terminal)) return 0;
  refuseSwitch(root, answers.given);
  const repository = await planRepository(answers, root);
  if (flags['dry-run'] === true) return reportPlan(repository, json, terminal);
  const isCommitted = await wantsCommit({ root, flags }, terminal, ask);
  progress(`writing ${repository.plan.changes.length} files …`);
  writeRepository(repository);
  removeDraft(draft);
  const branch = answers.repository.project.defaultBranch;
  const paths = repository.plan.changes.map(({ path }) => path);
  const made = isCommitted ? await commit(root, { paths, branch }, terminal) : 'none';
  reportDone({ ...repository, commit: made }, json, terminal);
  // The files are there, but a commit that was ordered is not: that must not look like success to a script.
  return flags.git === true && made === 'none' ? 5 : 0;
}

function targetOf({ positionals, flags }: Invocation): string | undefined {
  const [folder] = positionals;
  const dir = typeof flags.dir === 'string' ? flags.dir : undefined;
  // An empty word is most likely a variable that is not set, and would mean the current folder.
  if (folder === '')
    throw new UserError('the folder is an empty word; nothing was changed. Name one.', { exitCode: 2 });
  if (folder !== undefined && dir !== undefined && resolve(folder) !== resolve(dir)) {
    const message = `${folder} and --dir ${dir} are two folders; nothing was changed. Name one.`;
    throw new UserError(message, { exitCode: 2 });
  }
  return folder ?? dir;
}

type Start = { flags: Invocation['flags']; target: string | undefined; draft: string };

async function decide({ flags, target, draft }: Start, terminal: Terminal, ask: Ask): Promise<Decision> {
  const given = givenLayers(flags, process.env);
  const layers = flags.yes === true ? withDefaults(given, basename(resolve(target ?? '.'))) : given;
  if (target !== undefined) refuseSwitch(resolve(target), stackLayers(layers));
  if (!mustAsk(layers, terminal)) return { layers, action: 'generate' };
  // Better refused now than after eight questions.
  if (target !== undefined) planNew(resolve(target), []);
  const { converseOnTerminal } = await import('../wizard/converse-on-terminal.ts');
  return converseOnTerminal({ layers: accepted(layers), draft, flags, target }, terminal, ask);
}

// Whoever names no engine only gave a folder that is taken.
function refuseSwitch(root: string, given: GivenLayers): void {
  refuseEngineSwitch({ root, engines: recordedEngines(root) }, given, given.tree.engine);
}

// A file with all answers is an order, not a conversation; flags alone only skip their own questions.
function mustAsk(layers: readonly AnswerLayer[], terminal: Terminal): boolean {
  if (!terminal.interactive) return false;
  if (!layers.some(layer => layer.document)) return true;
  const result = checkAnswers(layers);
  return 'findings' in result && result.findings.every(finding => finding.missing);
}

function save(answers: CheckedAnswers, draft: string, terminal: Terminal): number {
  const file = saveAnswers(answers.repository.project.name, scaffoldFile(answers.tree));
  removeDraft(draft);
  terminal.note(`Your answers are in ${file}. Generate with: scaffold new --answers ${file}`);
  return 0;
}
