import { awaitsAdministrators } from '../answers/administrators.ts';
import { type Cloud, cloudNames } from '../../schema/clouds.ts';
import { cloudsOf, type Environment, type Repository } from '../answers/repository.ts';
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

function wanting(repository: Repository): string {
  const { environments } = repository;
  const accounts = environments.filter(lacksAccount).map(({ name }) => name);
  const admins = environments
    .filter(environment => awaitsAdministrators(repository, environment))
    .map(({ name }) => name);
  return [
    'tools',
    ...(accounts.length === 0 ? [] : [`the account of ${accounts.join(', ')}`]),
    ...(admins.length === 0 ? [] : [`who administers the cluster of ${admins.join(', ')}`]),
    'lock files',
  ].join('; ');
}

function lacksAccount(environment: Environment): boolean {
  const ids = { aws: ['account'], azure: ['subscription', 'tenant'], gcp: ['project', 'projectNumber'] } as const;
  return cloudsOf(environment).some(cloud => {
    const presence: Readonly<Record<string, unknown>> = environment[cloud];
    return ids[cloud].some(id => presence[id] === null);
  });
}

const STORES: Readonly<Record<Cloud, string>> = { aws: 'bucket', azure: 'storage account', gcp: 'bucket' };

function bootstrapSteps(repository: Repository, environment: Environment): Step[] {
  if (!hasBootstrap(repository, environment)) return [];
  const clouds = cloudsOf(environment);
  return clouds.map(cloud => {
    const where = clouds.length > 1 ? ` on ${cloudNames[cloud]}` : '';
    const made = environment.state.create ? `creates the state ${STORES[cloud]}` : 'creates the roles of the pipelines';
    return {
      command: `make bootstrap env=${environment.name} cloud=${cloud}`,
      effect: `${made} of ${environment.name}${where} and keeps its own state in the ${STORES[cloud]}.`,
    };
  });
}

// A root can be planned when what it reads has been applied, so that one comes after the other.
function rootSteps(environment: Environment): Step[] {
  const [cloud] = cloudsOf(environment);
  if (!cloud) return [];
  const [first, ...others] = componentsOf(environment, cloud);
  if (!first) return [];
  const root = rootArguments(environment, cloud, first);
  return [
    { command: `make plan ${root}`, effect: 'saves a plan; read it.' },
    { command: `make apply ${root}`, effect: 'applies exactly that plan.' },
    ...others.slice(0, 1).map(next => ({
      command: `make plan ${rootArguments(environment, cloud, next)}`,
      effect: `goes on with the next component, and so to the last: ${others.join(', ')}.`,
    })),
  ];
}
