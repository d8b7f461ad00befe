import type { CheckedAnswers } from '../answers/answers.ts';
import type { AnswersDocument } from '../answers/document.ts';
import type { Finding } from '../answers/finding.ts';
import { valueLayer } from '../answers/layer.ts';
import type { Environment, Repository } from '../answers/repository.ts';
import { resolve } from '../answers/resolve.ts';
import { getIn, isTree, setIn, type Tree, without } from '../answers/tree.ts';
import { absent, changedAnswers, environmentNames } from './changed-answers.ts';

/**
 * The answers without an environment. What promoted from it promotes from where its changes came from.
 * Throws UserError (exit 2) with every problem.
 */
export function removeEnvironment(document: AnswersDocument, name: string): CheckedAnswers {
  const { tree } = document;
  const command = `env remove ${name}`;
  const at = ['environments', name];
  const next = newOrder(tree, name).reduce<Tree>(
    (answers, { environment, promoteFrom }) =>
      setIn(answers, ['environments', environment, 'promoteFrom'], promoteFrom),
    {},
  );
  return changedAnswers(document, {
    command,
    layers: [valueLayer(command, next, [at])],
    faults: [...absent(tree, name), ...lastOne(tree, name)],
  });
}

/** Environments that cannot go on promoting from where they did, and where their changes come from then. */
export function newOrder(tree: Tree, name: string): { environment: string; promoteFrom: string | null }[] {
  const gone = resolve(tree).environments.find(environment => environment.name === name);
  if (!gone) return [];
  const rest = without(tree, ['environments', name]);
  const later = resolve(isTree(rest) ? rest : {});
  return resolve(tree)
    .environments.filter(({ promoteFrom }) => promoteFrom === name)
    .filter(environment => mustBeSaid(tree, environment, later))
    .map(environment => ({ environment: environment.name, promoteFrom: gone.promoteFrom }));
}

// By default an environment promotes from the first of the profile before its own; there may be another one.
function mustBeSaid(tree: Tree, { name, profile }: Environment, later: Repository): boolean {
  if (getIn(tree, ['environments', name, 'promoteFrom']) !== undefined) return true;
  const found = later.environments.find(environment => environment.name === name)?.promoteFrom;
  return found === null && profile === 'prod';
}

function lastOne(tree: Tree, name: string): Finding[] {
  const names = environmentNames(tree);
  if (names.length !== 1 || names[0] !== name) return [];
  return [{ path: ['environments', name], message: 'is the last environment', hint: 'add another one first' }];
}
