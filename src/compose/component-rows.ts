import { cloudsOf, type Environment, type Repository, regionsOf } from '../answers/repository.ts';
import { type Component, componentsOf, isComponent, readBy } from './components.ts';

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
      purpose: PURPOSES[component],
      reads: readsOf(component, homes).join(', ') || '—',
      environments: homes.length === environments.length ? 'all' : homes.map(({ name }) => name).join(', '),
    };
  });
}

function homesOf(component: Component, repository: Repository): Environment[] {
  return repository.environments.filter(environment =>
    regionsOf(environment).some(place => componentsOf({ repository, environment, ...place }).includes(component)),
  );
}

// What it reads on one cloud and not on another is said too: it decides the order in which roots are applied.
function readsOf(component: Component, homes: readonly Environment[]): Component[] {
  return [...new Set(homes.flatMap(cloudsOf).flatMap(cloud => readBy(component, cloud)))];
}
