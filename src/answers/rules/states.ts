import type { Finding } from '../finding.ts';
import { knobPath } from '../knob-path.ts';
import { awsRegions } from '../regions.ts';
import type { Environment, Repository } from '../repository.ts';
import { getIn, isTree, type Tree } from '../tree.ts';

/** Where states are kept: names that are needed, names that two environments must not share. */
export function stateFindings(tree: Tree, repository: Repository): Finding[] {
  return [
    ...sharedNames(tree, repository),
    ...repository.environments.flatMap(environment => ownFindings(tree, environment)),
    ...duplicateNames(tree, repository, 'bucket'),
    ...duplicateNames(tree, repository, 'table'),
  ];
}

function sharedNames(tree: Tree, repository: Repository): Finding[] {
  const names = getIn(tree, ['state', 'aws']);
  const creates = repository.environments.some(environment => environment.state.create);
  if (!isTree(names) || repository.environments.length < 2 || !creates) return [];
  return Object.keys(names).map(key => ({
    path: ['state', 'aws', key],
    message: 'this name belongs to one environment, and there are several',
    hint: `move it to environments.<name>.state.aws.${key}`,
  }));
}

function ownFindings(tree: Tree, environment: Environment): Finding[] {
  const { state, name } = environment;
  const at = (key: string) => knobPath(tree, name, ['state', 'aws', key]);
  const findings: Finding[] = [];
  if (state.aws.region !== null && !awsRegions()[state.aws.region]) {
    findings.push({
      path: at('region'),
      message: `AWS has no region "${state.aws.region}"`,
      hint: 'such as eu-west-1',
    });
  }
  if (state.create) {
    if (state.aws.kmsKeyArn === null) return findings;
    const hint = 'remove it, or use an existing bucket with state.create: false';
    return [...findings, { path: at('kmsKeyArn'), message: 'the key of a new state bucket is created with it', hint }];
  }
  const needed = state.locking === 's3' ? ['bucket', 'kmsKeyArn'] : ['bucket', 'kmsKeyArn', 'table'];
  const absent = needed.filter(key => state.aws[key as keyof typeof state.aws] === null);
  const hint = 'give the name of what exists, or let the repository create it with state.create: true';
  return [...findings, ...absent.map(key => ({ path: at(key), message: `is needed with state.create: false`, hint }))];
}

function duplicateNames(tree: Tree, repository: Repository, key: 'bucket' | 'table'): Finding[] {
  const owners = new Map<string, string>();
  return repository.environments.flatMap(environment => {
    const value = environment.state.aws[key];
    if (value === null || !environment.state.create) return [];
    const owner = owners.get(value);
    owners.set(value, owner ?? environment.name);
    if (owner === undefined) return [];
    const path = knobPath(tree, environment.name, ['state', 'aws', key]);
    return [{ path, message: `${value} belongs to ${owner} already`, hint: 'each environment keeps its own' }];
  });
}
