import { type CheckedAnswers, checkAnswers } from '../answers/answers.ts';
import type { Finding } from '../answers/finding.ts';
import type { AnswerLayer } from '../answers/layer.ts';
import { toProblems } from '../answers/report.ts';
import { answerFlags } from '../cli/flags.ts';
import { type Problem, UserError } from '../user-error.ts';

/** The checked answers of these layers. Throws UserError (exit 2) with every problem, its place and the way out. */
export function requireAnswers(layers: readonly AnswerLayer[]): CheckedAnswers {
  const result = checkAnswers(layers);
  if ('answers' in result) return result.answers;
  const { findings, given } = result;
  if (findings.every(finding => finding.missing)) throw missingAnswers(findings, toProblems(findings, given));
  const problems = toProblems(findings, given);
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  throw new UserError(`the answers have ${count}; nothing was changed`, { exitCode: 2, problems });
}

function missingAnswers(findings: readonly Finding[], problems: readonly Problem[]): UserError {
  const count = findings.length === 1 ? '1 answer is missing' : `${findings.length} answers are missing`;
  const message = `${count} and nobody can be asked (no terminal, CI, --no-input or --answers); nothing was changed. Give them, accept the defaults with --yes, or write a file: see scaffold schema`;
  return new UserError(message, { exitCode: 2, problems: problems.map(withFlag) });
}

function withFlag(problem: Problem): Problem {
  const flag = answerFlags.find(candidate => candidate.answer && matches(candidate.answer, problem.path));
  const hint = flag ? `give --${flag.name} ${flag.value} (${flag.summary})` : problem.hint;
  return hint === undefined ? problem : { ...problem, hint };
}

// A flag answers its path and everything around it: --region gives environments.dev.aws as well.
function matches(answer: string, path: string): boolean {
  const wanted = answer.split('.');
  const given = path.split('.');
  return given.every((key, index) => wanted[index] === '*' || wanted[index] === key);
}
