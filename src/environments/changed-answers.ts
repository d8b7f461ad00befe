import { checkAnswers } from '../answers/answers.ts';
import type { AnswersDocument } from '../answers/document.ts';
import type { Finding } from '../answers/finding.ts';
import { type AnswerLayer, documentLayer } from '../answers/layer.ts';
import { nearest } from '../answers/nearest.ts';
import { toProblems } from '../answers/report.ts';
import { rewriteAnswers } from '../answers/rewrite.ts';
import { dotted, isTree, type Tree } from '../answers/tree.ts';
import { UserError } from '../user-error.ts';

/** What a command wants to do to the answers, and what is wrong with it before anybody looks at them. */
export type Wish = { command: string; layers: readonly AnswerLayer[]; faults: readonly Finding[] };

/**
 * The text of `scaffold.yaml` after a change, with every range and name picked. Throws UserError (exit 2) with all that is
 * wrong, the faults of the wish and those of the answers that it leads to.
 */
export function changedAnswers(document: AnswersDocument, { command, layers, faults }: Wish): string {
  const result = checkAnswers([documentLayer(document), ...layers]);
  const said = new Set(faults.map(({ path }) => dotted(path)));
  const found = 'findings' in result ? result.findings.filter(({ path }) => !said.has(dotted(path))) : [];
  const findings = [...faults, ...found];
  if (findings.length === 0 && 'answers' in result) return rewriteAnswers(document, result.answers.tree);
  const given = 'answers' in result ? result.answers.given : result.given;
  const problems = toProblems(findings, given);
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  throw new UserError(`scaffold ${command} has ${count}; nothing was changed`, { exitCode: 2, problems });
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
