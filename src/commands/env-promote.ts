import { type CheckedAnswers, checkAnswers } from '../answers/answers.ts';
import type { AnswersDocument } from '../answers/document.ts';
import { documentLayer } from '../answers/layer.ts';
import { dotted } from '../answers/tree.ts';
import type { Invocation } from '../cli/commands.ts';
import { repositoryFolder } from '../cli/repository-folder.ts';
import type { Terminal } from '../cli/terminal.ts';
import { absent } from '../environments/changed-answers.ts';
import type { Compared } from '../environments/compare.ts';
import { carriedAnswers, type Promotion, promoteEnvironment } from '../environments/promote.ts';
import { requireScaffoldFile } from '../generate/read-answers.ts';
import { UserError } from '../user-error.ts';
import { inquirerAsk } from '../wizard/inquirer-ask.ts';
import type { Ask } from '../wizard/question.ts';
import type { Planner } from './planner.ts';

/**
 * `scaffold env promote FROM TO [PATH...]`: carries answers of one environment to the next and lets the planner bring the
 * repository in line. Without paths a person chooses among what FROM says itself, and --yes takes all of it.
 */
export async function runEnvPromote(
  { positionals, flags }: Invocation,
  terminal: Terminal,
  { planner, ask = inquirerAsk }: { planner: Planner; ask?: Ask },
): Promise<number> {
  const [from, to, ...given] = positionals;
  if (from === undefined || to === undefined) {
    const message =
      'scaffold env promote needs two environments; nothing was changed: scaffold env promote FROM TO [PATH...]';
    throw new UserError(message, { exitCode: 2 });
  }
  const dir = repositoryFolder(flags);
  const document = requireScaffoldFile(dir);
  const promotion = { from, to };
  const candidates = given.length > 0 ? [] : candidatesIn(document, promotion);
  const paths =
    given.length > 0 || candidates.length === 0 ? given : await choose(candidates, promotion, { flags, terminal, ask });
  const answers = promoteEnvironment(document, promotion, paths);
  warnOfOrder(document, promotion, terminal);
  return planner({ root: dir, answers, flags }, terminal);
}

// Answers that cannot be read, or an environment that is not there, are refused by the promotion itself.
function candidatesIn(document: AnswersDocument, promotion: Promotion): Compared[] {
  const strangers = [promotion.from, promotion.to].flatMap(name => absent(document.tree, name));
  const answers = strangers.length > 0 ? undefined : checkedIn(document);
  return answers ? carriedAnswers(answers, promotion) : [];
}

function checkedIn(document: AnswersDocument): CheckedAnswers | undefined {
  const result = checkAnswers([documentLayer(document)]);
  return 'answers' in result ? result.answers : undefined;
}

type Choosing = { flags: Invocation['flags']; terminal: Terminal; ask: Ask };

async function choose(
  candidates: readonly Compared[],
  { from, to }: Promotion,
  { flags, terminal, ask }: Choosing,
): Promise<string[]> {
  if (flags.yes === true) return candidates.map(({ path }) => dotted(path));
  if (!terminal.interactive) throw unsaid(candidates, { from, to });
  const reply = await ask({
    name: 'paths',
    type: 'checkbox',
    message: `What ${to} is to take over from ${from}`,
    choices: candidates.map(row => ({ name: shown(row), value: dotted(row.path), checked: true })),
    required: true,
  });
  return Array.isArray(reply) ? reply.map(String) : [];
}

function shown({ path, left, right }: Compared): string {
  return `${dotted(path)}: ${JSON.stringify(right?.value ?? null)} → ${JSON.stringify(left?.value ?? null)}`;
}

function unsaid(candidates: readonly Compared[], { from, to }: Promotion): UserError {
  const problems = candidates.map(row => ({ path: dotted(row.path), message: shown(row).replace(/^\S+: /, '') }));
  const message = `nobody can be asked what ${to} is to take over from ${from}; nothing was changed. Name answers, or take all of these with --yes`;
  return new UserError(message, { exitCode: 2, problems });
}

function warnOfOrder(document: AnswersDocument, { from, to }: Promotion, terminal: Terminal): void {
  const environment = checkedIn(document)?.repository.environments.find(({ name }) => name === to);
  if (!environment || environment.promoteFrom === from) return;
  terminal.note(
    `warning: changes of ${to} come from ${environment.promoteFrom ?? 'no other environment'}, not from ${from}`,
  );
}
