import { hasPipelineRoles } from '../answers/forge.ts';
import type { Environment, Repository } from '../answers/repository.ts';
import { hasBootstrap } from './bootstrap.ts';
import { componentsOf } from './components.ts';
import { rootArguments } from './root-arguments.ts';

/** A command to paste, and what it does, as the rest of a sentence that starts with the command. */
export type Step = { command: string; effect: string };

/** From a new repository to its first environment, in order: for the README and for what `new` prints. */
export function firstSteps(repository: Repository): Step[] {
  const [first] = repository.environments;
  return [
    { command: 'mise install', effect: 'installs the tools in the versions of mise.toml.' },
    { command: 'make doctor', effect: `says what is missing: ${wanting(repository)}.` },
    { command: 'make lock', effect: 'writes the provider checksums; commit them.' },
    ...(first ? [...bootstrapSteps(repository, first), ...rootSteps(first)] : []),
  ];
}

function wanting({ project, environments }: Repository): string {
  const accounts = environments.filter(({ aws }) => aws.account === null).map(({ name }) => name);
  const admins = environments.filter(({ cluster }) => cluster.admins === null).map(({ name }) => name);
  return [
    'tools',
    ...(accounts.length === 0 ? [] : [`the account of ${accounts.join(', ')}`]),
    ...(admins.length === 0 || hasPipelineRoles(project)
      ? []
      : [`who administers the cluster of ${admins.join(', ')}`]),
    'lock files',
  ].join('; ');
}

function bootstrapSteps(repository: Repository, environment: Environment): Step[] {
  if (!hasBootstrap(repository, environment)) return [];
  const made = environment.state.create ? 'creates the state bucket' : 'creates the roles of the pipelines';
  const command = `make bootstrap env=${environment.name} cloud=aws`;
  return [{ command, effect: `${made} of ${environment.name} and keeps its own state in the bucket.` }];
}

// A root can be planned when what it reads has been applied, so that one comes after the other.
function rootSteps(environment: Environment): Step[] {
  const [first, ...others] = componentsOf(environment);
  if (!first) return [];
  const root = rootArguments(environment, first);
  return [
    { command: `make plan ${root}`, effect: 'saves a plan; read it.' },
    { command: `make apply ${root}`, effect: 'applies exactly that plan.' },
    ...others.slice(0, 1).map(next => ({
      command: `make plan ${rootArguments(environment, next)}`,
      effect: `goes on with the next component, and so to the last: ${others.join(', ')}.`,
    })),
  ];
}
