import { EnvironmentName } from '../../schema/scalars.ts';
import { environmentNameProblem } from '../answers/rules/environments.ts';
import type { Question } from './question.ts';

/** Asks for the names of all environments at once. */
export function environmentsQuestion(usual: readonly string[]): Question {
  return {
    name: 'environments',
    type: 'input',
    message: 'Environments (comma separated)',
    default: usual.join(', '),
    validate: text => problem(readEnvironments(text)),
  };
}

/** The names in a reply. */
export function readEnvironments(reply: unknown): string[] {
  return String(reply)
    .split(/[\s,]+/)
    .filter(name => name !== '');
}

function problem(names: readonly string[]): true | string {
  if (names.length === 0) return 'Name at least one environment, such as dev.';
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return `${twice} is there twice.`;
  const faults = names.flatMap(name => {
    const { error } = EnvironmentName.safeParse(name);
    const fault = error?.issues[0]?.message ?? environmentNameProblem(name);
    return fault === undefined ? [] : [`${name}: ${fault}`];
  });
  return faults.length === 0 || faults.join(' ');
}
