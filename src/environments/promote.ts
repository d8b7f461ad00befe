import { isDeepStrictEqual } from 'node:util';
import { sectionNames } from '../../schema/environment-sections.ts';
import { type CheckedAnswers, checkAnswers } from '../answers/answers.ts';
import type { AnswersDocument } from '../answers/document.ts';
import type { Finding } from '../answers/finding.ts';
import { documentLayer, valueLayer } from '../answers/layer.ts';
import { nearest } from '../answers/nearest.ts';
import { fieldAt, knownKeys } from '../answers/schema-walk.ts';
import { dotted, type Path, setIn, type Tree } from '../answers/tree.ts';
import { UserError } from '../user-error.ts';
import { absent, changedAnswers } from './changed-answers.ts';
import { type Compared, differingAnswers } from './compare.ts';
import { isOwnAnswer } from './own-answers.ts';

/** From where to where answers are carried. */
export type Promotion = { from: string; to: string };

/**
 * The answers with those of one environment carried to another, into its own section. A path names one
 * answer or all below it; without paths it is what the first environment says itself. Throws UserError: exit 2 with every
 * problem, exit 3 where there is nothing to carry.
 */
export function promoteEnvironment(
  document: AnswersDocument,
  promotion: Promotion,
  paths: readonly string[],
): CheckedAnswers {
  const { from, to } = promotion;
  const command = `env promote ${from} ${to}`;
  const faults = [...endFaults(document.tree, promotion), ...paths.flatMap(path => pathFaults(promotion, path))];
  const result = checkAnswers([documentLayer(document)]);
  if (faults.length > 0 || !('answers' in result)) return changedAnswers(document, { command, layers: [], faults });
  const carried = carriedAnswers(result.answers, promotion, paths);
  if (carried.length === 0) throw nothingToCarry(promotion, paths);
  const tree = carried.reduce<Tree>(
    (answers, { path, left }) => setIn(answers, ['environments', to, ...path], left?.value ?? null),
    {},
  );
  return changedAnswers(document, { command, layers: [valueLayer(command, tree)], faults });
}

/** What a promotion would carry: answers that differ and may be shared, without paths only those that `from` gives itself. */
export function carriedAnswers(
  answers: CheckedAnswers,
  { from, to }: Promotion,
  paths: readonly string[] = [],
): Compared[] {
  return differingAnswers(answers, from, to).filter(({ path, left }) => {
    if (left === undefined || !isShareable(path) || isDeepStrictEqual(left.value, {})) return false;
    if (paths.length === 0) return left.from === 'environment';
    return paths.some(wanted => dotted(path) === wanted || dotted(path).startsWith(`${wanted}.`));
  });
}

// Another store, or another lock, would be another state.
function isShareable(path: Path): boolean {
  return path[0] !== 'state' && sectionNames.some(name => name === path[0]) && !isOwnAnswer(path);
}

function endFaults(tree: Tree, { from, to }: Promotion): Finding[] {
  if (from === to && absent(tree, from).length === 0) {
    return [{ path: ['environments', from], message: 'an environment cannot promote to itself' }];
  }
  return [...new Set([from, to])].flatMap(name => absent(tree, name));
}

function pathFaults({ from }: Promotion, wanted: string): Finding[] {
  const path = wanted.split('.');
  const at = ['environments', from, ...path];
  if (wanted === '' || fieldAt(at) === undefined) return [{ path: at, ...unknownAnswer(at) }];
  if (isShareable(path)) return [];
  const sections = sectionNames.filter(name => isShareable([name]));
  return [{ path: at, message: 'belongs to this environment alone', hint: `carry answers of ${sections.join(', ')}` }];
}

function unknownAnswer(at: Path): { message: string; hint: string } {
  const depth = at.findIndex((_, index) => index > 1 && fieldAt(at.slice(0, index + 1)) === undefined);
  const known = knownKeys(at.slice(0, depth));
  const meant = nearest(String(at[depth]), known);
  const hint = meant === undefined ? `known here: ${known.join(', ')}` : `did you mean "${meant}"?`;
  return { message: 'there is no such answer', hint };
}

function nothingToCarry({ from, to }: Promotion, paths: readonly string[]): UserError {
  const what =
    paths.length > 0
      ? `${paths.join(', ')} is the same in both`
      : `${from} says nothing itself that ${to} has otherwise`;
  const hint = `See what differs with scaffold env diff ${from} ${to}, and name it.`;
  return new UserError(`nothing to carry from ${from} to ${to}: ${what}; nothing was changed. ${hint}`, {
    exitCode: 3,
  });
}
