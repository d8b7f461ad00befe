import { type CheckedAnswers, type CheckResult, checkAnswers } from '../answers/answers.ts';
import type { AnswersDocument } from '../answers/document.ts';
import type { Finding } from '../answers/finding.ts';
import { type AnswerLayer, documentLayer, stackLayers, valueLayer } from '../answers/layer.ts';
import { nearest } from '../answers/nearest.ts';
import type { Pick } from '../answers/pick.ts';
import { toProblems } from '../answers/report.ts';
import { rewriteAnswers } from '../answers/rewrite.ts';
import { dotted, getIn, isTree, setIn, type Tree } from '../answers/tree.ts';
import { type Problem, UserError } from '../user-error.ts';

/** What a command wants to do to the answers, and what is wrong with it before anybody looks at them. */
export type Wish = { command: string; layers: readonly AnswerLayer[]; faults: readonly Finding[]; hints?: Hints };
/** The way out by the dotted path of the answer, where a command has a flag for it. */
type Hints = Readonly<Record<string, string>>;

/**
 * The answers after a change, with every range and name picked, and with `scaffold.yaml` as it says them then. Throws UserError (exit 2) with all that is
 * wrong, the faults of the wish and those of the answers that it leads to.
 */
export function changedAnswers(
  document: AnswersDocument,
  { command, layers, faults, hints = {} }: Wish,
): CheckedAnswers {
  const result = checked(document, layers);
  const said = new Set(faults.map(({ path }) => dotted(path)));
  const findings = 'findings' in result ? result.findings.filter(({ path }) => !said.has(dotted(path))) : [];
  if (faults.length + findings.length === 0 && 'answers' in result) {
    const { answers } = result;
    return { ...answers, given: stackLayers([documentLayer(rewriteAnswers(document, answers.tree))]) };
  }
  const given = 'answers' in result ? result.answers.given : result.given;
  const found = toProblems(findings, given).map(problem => hinted(problem, hints));
  const problems = [...faults.map(fault => problemOf(document, fault)), ...found];
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  throw new UserError(`scaffold ${command} has ${count}; nothing was changed`, { exitCode: 2, problems });
}

// What was open in the file keeps the range and the name that it would have had without this change.
function checked(document: AnswersDocument, layers: readonly AnswerLayer[]): CheckResult {
  const written = documentLayer(document);
  const result = checkAnswers([written, ...layers]);
  const isOld = ({ path }: Pick) => getIn(document.tree, path.slice(0, 2)) !== undefined;
  if (!('answers' in result) || !result.answers.picks.some(isOld)) return result;
  const before = checkAnswers([written]);
  if (!('answers' in before)) return result;
  const picked = before.answers.picks.reduce<Tree>((tree, { path, value }) => setIn(tree, path, value), {});
  return checkAnswers([written, valueLayer('picked', picked), ...layers]);
}

function hinted(problem: Problem, hints: Hints): Problem {
  const hint = problem.message === 'is missing' ? hints[problem.path] : undefined;
  return hint === undefined ? problem : { ...problem, hint };
}

// What was typed has no line; what is in the file already has one.
function problemOf({ tree, file, locate }: AnswersDocument, { path, message, hint }: Finding): Problem {
  const place = getIn(tree, path) === undefined ? {} : { file, ...locate(path) };
  return { path: dotted(path), message, ...(hint === undefined ? {} : { hint }), ...place };
}

/** The names of the environments, in the order of the file. */
export function environmentNames({ environments }: Tree): string[] {
  return isTree(environments) ? Object.keys(environments) : [];
}

/** What to say of an environment that is not there; nothing of one that is. */
export function absent(tree: Tree, name: string): Finding[] {
  const names = environmentNames(tree);
  if (names.includes(name)) return [];
  const meant = nearest(name, names);
  const hint = meant === undefined ? `there are: ${names.join(', ')}` : `did you mean ${meant}?`;
  return [{ path: ['environments', name], message: 'there is no such environment', hint }];
}
