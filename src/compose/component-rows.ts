import { type Environment, type Repository, regionsOf } from '../answers/repository.ts';
import { type Component, componentsOf, isComponent, readIn } from './components.ts';
import type { RegionPlace } from './place.ts';

const PURPOSES: Record<Component, string> = {
  network: 'addresses, subnets, gateways, private DNS',
  secrets: 'keys, and the stores of secrets',
  cluster: 'control plane, nodes, and who may do what',
  cilium: 'the network of the pods, before the first node',
  nodes: 'the nodes: how many, of which sizes, bought how',
  'addon-resources': 'what add-ons need of the cloud: identities, queues, names, certificates',
  'kubernetes-addons': 'what runs in the cluster for all teams',
  data: 'the database, its backups and its network rules',
  'data-copy': 'copies of the database in another region, and their key',
};

/** A component that this repository has, in the order of applying. */
export type ComponentRow = { component: Component; purpose: string; reads: string; environments: string };

/** The components of the repository, what each holds, whose outputs it reads, and where it is. */
export function componentRows(repository: Repository): ComponentRow[] {
  const { environments } = repository;
  const components = Object.keys(PURPOSES)
    .filter(isComponent)
    .filter(component => homesOf(component, repository).length > 0);
  return components.map(component => {
    const homes = homesOf(component, repository);
    return {
      component,
      purpose: purposeOf(component, repository),
      reads: readsOf(component, repository).join(', ') || '—',
      environments: homes.length === environments.length ? 'all' : homes.map(({ name }) => name).join(', '),
    };
  });
}

// Nodes that have a state of their own everywhere are no part of the cluster's.
function purposeOf(component: Component, repository: Repository): string {
  const homes = homesOf('cluster', repository);
  const isApart = component === 'cluster' && homesOf('nodes', repository).length === homes.length;
  return isApart ? 'control plane, and who may do what' : PURPOSES[component];
}

function homesOf(component: Component, repository: Repository): Environment[] {
  return [...new Set(placesOf(component, repository).map(({ environment }) => environment))];
}

// What it reads on one cloud and not on another is said too: it decides the order in which components are applied.
function readsOf(component: Component, repository: Repository): Component[] {
  return [...new Set(placesOf(component, repository).flatMap(place => readIn(place, component)))];
}

function placesOf(component: Component, repository: Repository): RegionPlace[] {
  return repository.environments
    .flatMap(environment => regionsOf(environment).map(region => ({ repository, environment, ...region })))
    .filter(place => componentsOf(place).includes(component));
}
