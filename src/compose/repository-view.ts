import { type Cloud, cloudNames, clouds } from '../../schema/clouds.ts';
import { cloudsOf, type Environment, isOn, type Repository, regionsOf } from '../answers/repository.ts';
import { formatRange } from '../network/cidr.ts';
import { reservedRanges } from '../network/reserved.ts';
import { accountsOf } from './account-ids.ts';
import { addonsOf } from './addon-names.ts';
import { hasBootstrap } from './bootstrap.ts';
import { clusterRows, poolsFile } from './cluster-rows.ts';
import { componentRows } from './component-rows.ts';
import { engineWords, factFiles, upgradeSteps } from './engine-words.ts';
import type { Feature } from './feature.ts';
import { firstSteps } from './first-steps.ts';
import { interfaceRowsOn } from './interface-rows.ts';
import { leafFile } from './leaf.ts';
import { networkNotes } from './network-notes.ts';
import { networkRows } from './network-rows.ts';
import { requirementRows } from './requirement-rows.ts';
import { rootArguments } from './root-arguments.ts';
import { storeWords } from './store-words.ts';

const NONE = '—';

/** The repository as a whole, for README, docs and settings: tables are lists of rows with plain values. */
export function repositoryView(repository: Repository, features: readonly Feature[]): object {
  const { project, environments, terraform } = repository;
  return {
    project: { ...project, contacts: contacts(repository) },
    terraform: {
      binary: terraform.binary,
      isTofu: terraform.binary === 'tofu',
      isTerragrunt: repository.engine === 'terragrunt',
    },
    engine: engineWords(repository),
    factFiles: factFiles(repository),
    upgrade: upgradeSteps(repository),
    ...cloudWords(repository),
    environments: environments.map(environmentRow),
    networks: environments.flatMap(networkRows),
    requirements: requirementRows(repository, features),
    firstSteps: firstSteps(repository).map((step, index) => ({ ...step, number: index + 1 })),
    reserved: reservedRanges.map(({ name, range }) => ({ name, range: formatRange(range) })),
    components: componentRows(repository),
    ...clusterRows(repository),
    nodes: nodesFile(repository),
    hasGateways: environments.some(environment =>
      cloudsOf(environment).some(cloud => addonsOf(environment, cloud).includes('gateway')),
    ),
    networkNotes: environments.flatMap(networkNotes),
    examples: examples(repository),
    afterwards: afterwards(environments),
    ...updates(environments),
  };
}

/** Which clouds there are, as a flag for each and in a sentence. */
function cloudWords({ environments }: Repository): object {
  const present = clouds.filter(cloud => environments.some(environment => isOn(environment, cloud)));
  const account: Readonly<Record<Cloud, string>> = { aws: 'account', azure: 'subscription', gcp: 'project' };
  return {
    clouds: Object.fromEntries(clouds.map(cloud => [cloud, present.includes(cloud)])),
    cloudNames: present
      .map(cloud => cloudNames[cloud])
      .join(' and ')
      .replace(/ and (?=.* and )/g, ', '),
    interfaces: interfaceRowsOn(present),
    folders: folders(present.length === 1 ? present.join() : '<cloud>'),
    accountWord: present.map(cloud => account[cloud]).join(', '),
    storeWord: [...new Set(present.map(cloud => storeWords[cloud]))].join(' or '),
  };
}

function folders(cloud: string): object {
  return {
    bootstrap: `bootstrap/${cloud}/<environment>/`,
    component: `environments/<environment>/${cloud}/<region>/<component>`,
    modules: `modules/${cloud}/<component>/`,
    addonResources: `modules/${cloud}/addon-resources`,
  };
}

function contacts({ project }: Repository): Record<string, string> {
  const { email, chat, pager, escalation } = project.contacts;
  return {
    email: email ?? NONE,
    chat: chat ?? NONE,
    pager: pager ?? NONE,
    escalation: escalation.length > 0 ? escalation.join(', then ') : NONE,
  };
}

function environmentRow(environment: Environment): object {
  return {
    name: environment.name,
    profile: environment.profile,
    account: accountsOf(environment).join(', '),
    promoteFrom: environment.promoteFrom ?? NONE,
    destroy: environment.protected ? 'refused' : 'allowed',
  };
}

function nodesFile({ engine, environments: [first] }: Repository): string {
  const place = first && regionsOf(first)[0];
  return place ? leafFile(engine, poolsFile(first, place)) : '';
}

/** Names of this repository for the commands in docs/operations.md. */
function examples(repository: Repository): object {
  const { environments } = repository;
  const bootstrapped = environments.filter(environment => hasBootstrap(repository, environment));
  const home = (cloud: Cloud) => bootstrapped.find(environment => isOn(environment, cloud)) ?? environments[0];
  return {
    first: placeNames(environments[0]),
    bootstrap: placeNames(bootstrapped[0] ?? environments[0]),
    guarded: placeNames(environments.find(({ protected: isProtected }) => isProtected) ?? environments.at(-1)),
    ...Object.fromEntries(clouds.map(cloud => [cloud, placeNames(home(cloud))])),
  };
}

function placeNames(environment: Environment | undefined): object {
  const place = environment && regionsOf(environment)[0];
  if (!place) return {};
  const { cloud, region } = place;
  const root = rootArguments(environment, cloud, 'network');
  return {
    environment: environment.name,
    cloud,
    region: region.name,
    plan: `make plan ${root}`,
    apply: `make apply ${root}`,
    destroy: `make destroy ${root}`,
    confirm: `make destroy ${root} confirm=${environment.name}/${cloud}/${region.name}/network`,
  };
}

// The last step of a change, after it has been applied in one environment.
function afterwards(environments: readonly Environment[]): string {
  const order = environments.flatMap(({ name, promoteFrom }) => (promoteFrom ? [`${name} after ${promoteFrom}`] : []));
  if (order.length > 0) return `Do the same in the other environments, in their order: ${order.join(', ')}.`;
  return environments.length > 1 ? 'Do the same in the other environments.' : 'Commit, and merge the change.';
}

// ST-10: new versions of providers reach what must not break last, and only when a person says so.
function updates(environments: readonly Environment[]): object {
  const waits = ({ profile, protected: isProtected }: Environment) => isProtected || profile === 'prod';
  const names = (some: readonly Environment[]) => some.map(({ name }) => ({ name }));
  return {
    waiting: names(environments.filter(waits)),
    eager: names(environments.filter(environment => !waits(environment))),
    waitingNames: environments
      .filter(waits)
      .map(({ name }) => name)
      .join(' and '),
  };
}
