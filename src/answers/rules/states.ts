import { type Cloud, clouds } from '../../../schema/clouds.ts';
import type { Finding } from '../finding.ts';
import { knobPath } from '../knob-path.ts';
import { publicRangeProblem } from '../public-range.ts';
import { unknownRegion } from '../region-problem.ts';
import { cloudsOf, type Environment, isOn, type Repository } from '../repository.ts';
import { getIn, isTree, type Tree } from '../tree.ts';

/** Settings of a store that may be the same everywhere: no names, or names inside the store itself. */
export const SHARED_KEYS = ['container', 'principals', 'runnerCidrs'];

/** Where states are kept: names that are needed, names that two environments must not share. */
export function stateFindings(tree: Tree, repository: Repository): Finding[] {
  return [
    ...clouds.flatMap(cloud => sharedNames(tree, repository, cloud)),
    ...repository.environments.flatMap(environment =>
      cloudsOf(environment).flatMap(cloud => ownFindings(tree, environment, cloud)),
    ),
    ...repository.environments.flatMap(environment => runnerFindings(tree, environment)),
    ...UNIQUE.flatMap(name => duplicateNames(tree, repository, name)),
  ];
}

function sharedNames(tree: Tree, repository: Repository, cloud: Cloud): Finding[] {
  const names = getIn(tree, ['state', cloud]);
  const creates = repository.environments.some(environment => environment.state.create);
  if (!isTree(names) || repository.environments.length < 2 || !creates) return [];
  return Object.keys(names)
    .filter(key => !SHARED_KEYS.includes(key))
    .map(key => ({
      path: ['state', cloud, key],
      message: 'this name belongs to one environment, and there are several',
      hint: `move it to environments.<name>.state.${cloud}.${key}`,
    }));
}

/** The answer that names the key of a store that exists; that of a new one is made with it. */
const KEY: Readonly<Partial<Record<Cloud, string>>> = { aws: 'kmsKeyArn' };

function ownFindings(tree: Tree, environment: Environment, cloud: Cloud): Finding[] {
  const { state, name } = environment;
  const at = (key: string) => knobPath(tree, name, ['state', cloud, key]);
  const answers: Readonly<Record<string, unknown>> = state[cloud];
  const problem = state[cloud].region === null ? undefined : unknownRegion(cloud, state[cloud].region);
  const findings: Finding[] = problem ? [{ path: at('region'), ...problem }] : [];
  if (state.create) {
    const key = KEY[cloud];
    if (key === undefined || answers[key] === null) return findings;
    const hint = 'remove it, or use an existing bucket with state.create: false';
    return [...findings, { path: at(key), message: 'the key of a new state bucket is created with it', hint }];
  }
  const absent = neededBy(environment, cloud).filter(key => answers[key] === null);
  const hint = 'give the name of what exists, or let the repository create it with state.create: true';
  return [...findings, ...absent.map(key => ({ path: at(key), message: `is needed with state.create: false`, hint }))];
}

// The firewall of storage takes no /31 ("Configure network rules for Azure Storage").
function runnerFindings(tree: Tree, environment: Environment): Finding[] {
  if (!isOn(environment, 'azure')) return [];
  const path = knobPath(tree, environment.name, ['state', 'azure', 'runnerCidrs']);
  return environment.state.azure.runnerCidrs.flatMap((cidr, index) => {
    const problem = publicRangeProblem(cidr, 'a state');
    if (problem) return [{ path: [...path, index], ...problem }];
    if (!cidr.endsWith('/31')) return [];
    return [{ path: [...path, index], message: `Azure takes no /31, such as ${cidr}`, hint: 'write two /32' }];
  });
}

function neededBy({ state }: Environment, cloud: Cloud): string[] {
  if (cloud === 'azure') return ['resourceGroup', 'storageAccount', 'container'];
  if (cloud === 'gcp') return ['bucket'];
  return state.locking === 's3' ? ['bucket', 'kmsKeyArn'] : ['bucket', 'kmsKeyArn', 'table'];
}

type UniqueName = readonly [Cloud, string];

const UNIQUE: readonly UniqueName[] = [
  ['aws', 'bucket'],
  ['aws', 'table'],
  ['azure', 'resourceGroup'],
  ['azure', 'storageAccount'],
  ['azure', 'vault'],
  ['gcp', 'bucket'],
];

function duplicateNames(tree: Tree, repository: Repository, [cloud, key]: UniqueName): Finding[] {
  const owners = new Map<string, string>();
  return repository.environments.flatMap(environment => {
    const answers: Readonly<Record<string, unknown>> = environment.state[cloud];
    const value = answers[key];
    if (typeof value !== 'string' || !environment.state.create) return [];
    // Groups of one name in two subscriptions are two groups.
    const known = key === 'resourceGroup' ? `${environment.azure.subscription}/${value}` : value;
    const owner = owners.get(known);
    owners.set(known, owner ?? environment.name);
    if (owner === undefined) return [];
    const path = knobPath(tree, environment.name, ['state', cloud, key]);
    return [{ path, message: `${value} belongs to ${owner} already`, hint: 'each environment keeps its own' }];
  });
}
