import { type CheckedAnswers, checkAnswers } from '../answers/answers.ts';
import type { Finding } from '../answers/finding.ts';
import { type AnswerLayer, stackLayers } from '../answers/layer.ts';
import { toProblems } from '../answers/report.ts';
import { dotted } from '../answers/tree.ts';
import { answerFlags } from '../cli/flags.ts';
import { type Problem, UserError } from '../user-error.ts';

/** The checked answers of these layers. Throws UserError (exit 2) with every problem, its place and the way out. */
export function requireAnswers(layers: readonly AnswerLayer[]): CheckedAnswers {
  const result = checkAnswers(layers);
  const unsaid = layers.some(({ assumed }) => assumed) ? [UNSAID_ENVIRONMENTS] : [];
  if ('answers' in result && unsaid.length === 0) return result.answers;
  const { given } = 'answers' in result ? result.answers : result;
  const findings = 'answers' in result ? [] : result.findings;
  const missing = [
    ...toProblems(unsaid, stackLayers([])),
    ...toProblems(findings.filter(isMissing).flatMap(withRegion), given),
  ].map(withFlag);
  const wrong = toProblems(
    findings.filter(finding => !isMissing(finding)),
    given,
  );
  const problems = [...missing, ...wrong];
  throw new UserError(wrong.length === 0 ? missingText(missing.length) : wrongText(problems.length), {
    exitCode: 2,
    problems,
  });
}

// Their region was given, so that only their names are open.
const UNSAID_ENVIRONMENTS: Finding = { path: ['environments'], message: 'is missing', missing: true };

const isMissing = (finding: Finding): boolean => finding.missing === true;

// Without environments nothing asks for their regions yet, and the person would hear of them in the next run only.
function withRegion(finding: Finding): Finding[] {
  if (dotted(finding.path) !== 'environments') return [finding];
  return [finding, { path: ['environments', '*', 'aws', 'regions'], message: 'is missing', missing: true }];
}

function missingText(count: number): string {
  const missing = count === 1 ? '1 answer is missing' : `${count} answers are missing`;
  return `${missing} and nobody can be asked (no terminal, CI, --no-input, --yes or --json); nothing was changed. Give them, accept the defaults with --yes, or write a file: see scaffold schema`;
}

function wrongText(count: number): string {
  return `the answers have ${count === 1 ? 'a problem' : `${count} problems`}; nothing was changed`;
}

function withFlag(problem: Problem): Problem {
  const flag = answerFlags.find(({ answer, alsoAnswers = [] }) =>
    [...(answer === undefined ? [] : [answer]), ...alsoAnswers].some(given => matches(given, problem.path)),
  );
  const hint = flag ? `give --${flag.name} ${flag.value} (${flag.form ?? flag.summary})` : problem.hint;
  return hint === undefined ? problem : { ...problem, hint };
}

// A flag answers its path and everything around it: --region gives environments.dev.aws as well.
function matches(answer: string, path: string): boolean {
  const wanted = answer.split('.');
  const given = path.split('.');
  return given.every((key, index) => wanted[index] === '*' || wanted[index] === key);
}
