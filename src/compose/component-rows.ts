import { type Cloud, cloudNames } from '../../schema/clouds.ts';
import { type Environment, type Repository, regionsOf } from '../answers/repository.ts';
import { type Component, isComponent } from './component.ts';
import { componentsOf, readIn } from './components.ts';
import type { RegionPlace } from './place.ts';

const PURPOSES: Record<Component, string> = {
  network: 'addresses, subnets, gateways, private DNS',
  secrets: 'keys, and the stores of secrets',
  cluster: 'control plane, nodes, and who may do what',
  cilium: 'the network of the pods, before the first node',
  nodes: 'the nodes, once pods have a network',
  'addon-resources': 'what add-ons need of the cloud: identities, queues, names, certificates',
  'kubernetes-addons': 'what runs in the cluster for all teams',
  data: 'the database, its backups and its network rules',
  'data-copy': 'copies of the database in another region, and their key',
};

/** A unit of Terragrunt holds one module, and so less than a root. */
const UNIT_PURPOSES: Partial<Record<Component, string>> = {
  cluster: 'control plane, and who may do what',
  nodes: 'the pools of nodes',
};

/** A component that this repository has, in the order of applying. */
export type ComponentRow = { component: Component; purpose: string; reads: string; environments: string };

/** The components of the repository, what each holds, whose outputs it reads, and where it is. */
export function componentRows(repository: Repository): ComponentRow[] {
  const { environments } = repository;
  return componentsIn(repository).map(component => {
    const homes = homesOf(component, repository);
    return {
      component,
      purpose: purposeOf(component, repository),
      reads: readsOf(component, repository) || '—',
      environments: homes.length === environments.length ? 'all' : homes.map(({ name }) => name).join(', '),
    };
  });
}

// A copy comes before the database on Azure, and after it on AWS.
function componentsIn(repository: Repository): Component[] {
  const components = Object.keys(PURPOSES)
    .filter(isComponent)
    .filter(component => homesOf(component, repository).length > 0);
  if (cloudsWith('data-copy', repository).join() !== 'azure') return components;
  const isCopied = (component: Component) => component === 'data';
  return [...components.filter(component => !isCopied(component)), ...components.filter(isCopied)];
}

function purposeOf(component: Component, repository: Repository): string {
  const purpose = (repository.engine === 'terragrunt' && UNIT_PURPOSES[component]) || PURPOSES[component];
  const isMixed = component === 'data-copy' && cloudsWith(component, repository).join() === 'aws,azure';
  return isMixed ? `${purpose}; on Azure it comes before the database` : purpose;
}

function homesOf(component: Component, repository: Repository): Environment[] {
  return [...new Set(placesOf(component, repository).map(({ environment }) => environment))];
}

/** The clouds on which environments have a component. */
function cloudsWith(component: Component, repository: Repository): Cloud[] {
  return [...new Set(placesOf(component, repository).map(({ cloud }) => cloud))].sort();
}

function placesOf(component: Component, repository: Repository): RegionPlace[] {
  return repository.environments
    .flatMap(environment => regionsOf(environment).map(region => ({ repository, environment, ...region })))
    .filter(place => componentsOf(place).includes(component));
}

// What it reads on one cloud and not on another is said too: it decides the order in which components are applied.
function readsOf(component: Component, repository: Repository): string {
  const reads = placesOf(component, repository).flatMap(place =>
    readIn(place, component).map(name => ({ name, cloud: place.cloud })),
  );
  const names = [...new Set(reads.map(({ name }) => name))];
  if (repository.engine === 'terraform') return names.join(', ');
  const readers = (name: Component) => new Set(reads.filter(read => read.name === name).map(({ cloud }) => cloud));
  const present = cloudsWith(component, repository);
  return names.map(name => named(name, [...readers(name)].sort(), present)).join(', ');
}

function named(name: string, readers: readonly Cloud[], present: readonly Cloud[]): string {
  if (readers.length === present.length) return name;
  return `${name} on ${readers.map(cloud => cloudNames[cloud]).join(' and ')}`;
}
