import { type Cloud, cloudNames } from '../../schema/clouds.ts';
import { awaitsAdministrators } from '../answers/administrators.ts';
import { cloudsOf, type Environment, isOn, type Repository, regionsOf } from '../answers/repository.ts';
import { projectOf } from './account-ids.ts';
import { hasBootstrap } from './bootstrap.ts';
import { componentsOf } from './components.ts';
import { rootArguments } from './root-arguments.ts';
import { storeWords } from './store-words.ts';

/** A command to paste, and what it does, as the rest of a sentence that starts with the command. */
export type Step = { command: string; effect: string };

/** From a new repository to its first environment, in order: for the README and for what `new` prints. */
export function firstSteps(repository: Repository): Step[] {
  const [first] = repository.environments;
  return [
    { command: 'mise install', effect: 'installs the tools in the versions of mise.toml.' },
    { command: 'make doctor', effect: `says what is missing: ${wanting(repository)}.` },
    { command: 'make lock', effect: 'writes the provider checksums; commit them.' },
    ...(first ? environmentSteps(repository, first) : []),
  ];
}

function environmentSteps(repository: Repository, environment: Environment): Step[] {
  return [
    ...storageAgentSteps(environment),
    ...bootstrapSteps(repository, environment),
    ...agentSteps(environment),
    ...rootSteps(repository, environment),
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

const PIPELINES: Readonly<Record<Cloud, string>> = { aws: 'roles', azure: 'identities', gcp: 'accounts' };

function bootstrapSteps(repository: Repository, environment: Environment): Step[] {
  if (!hasBootstrap(repository, environment)) return [];
  const clouds = cloudsOf(environment);
  return clouds.map(cloud => {
    const where = clouds.length > 1 ? ` on ${cloudNames[cloud]}` : '';
    const made = environment.state.create
      ? `creates the state ${storeWords[cloud]}`
      : `creates the ${PIPELINES[cloud]} of the pipelines`;
    return {
      command: `make bootstrap env=${environment.name} cloud=${cloud}`,
      effect: `${made} of ${environment.name}${where} and keeps its own state in the ${storeWords[cloud]}.`,
    };
  });
}

// Keys are given to service agents, which Google makes when it is told to. The services are on after the bootstrap.
function storageAgentSteps(environment: Environment): Step[] {
  if (!isOn(environment, 'gcp') || !environment.state.create) return [];
  return [
    {
      command: `gcloud storage service-agent --project=${projectOf(environment)}`,
      effect: 'makes the agent that encrypts the state, where the project never had a bucket.',
    },
  ];
}

function agentSteps(environment: Environment): Step[] {
  if (!isOn(environment, 'gcp')) return [];
  const make = `gcloud beta services identity create --project=${projectOf(environment)} --service`;
  return [
    {
      command: ['secretmanager', 'sqladmin', 'pubsub'].map(service => `${make}=${service}.googleapis.com`).join(' && '),
      effect: 'makes the agents of Google that use the keys, once for each project.',
    },
  ];
}

// A root can be planned when what it reads has been applied, so that one comes after the other.
function rootSteps(repository: Repository, environment: Environment): Step[] {
  const [place] = regionsOf(environment);
  if (!place) return [];
  const { cloud } = place;
  const [first, ...others] = componentsOf({ repository, environment, ...place });
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
