import type { Cloud } from '../../schema/clouds.ts';
import { copyRegionOf } from './aws/backup-copy.ts';
import { azureCopyRegion } from './azure/view.ts';
import type { RegionPlace } from './place.ts';

/** A part of an environment with a state of its own: a Terraform root or a Terragrunt unit. */
export type Component = keyof typeof reads;

/**
 * Which components a component reads, by their outputs. The keys stand in the order in which they are applied
 * (ruling 16 of the design): a component only ever reads earlier ones.
 */
const reads = {
  network: [],
  secrets: [],
  cluster: ['network', 'secrets'],
  cilium: ['cluster'],
  nodes: ['network', 'secrets', 'cluster'],
  'addon-resources': ['network', 'secrets', 'cluster'],
  'kubernetes-addons': ['cluster', 'addon-resources'],
  data: ['network', 'secrets'],
  'data-copy': ['data'],
} as const satisfies Record<string, readonly string[]>;

/** Where a cloud differs. */
const readsOn: Readonly<Record<Cloud, Partial<Record<Component, readonly Component[]>>>> = {
  aws: {},
  azure: {
    // A key vault is reached from the network alone, so that it has to be there first.
    secrets: ['network'],
    nodes: ['network', 'cluster'],
    'addon-resources': ['secrets', 'cluster'],
    // A database is made with the key of its copies.
    'data-copy': ['network'],
    data: ['network', 'secrets', 'data-copy'],
  },
  // Only Karpenter needs the network there, and it is on AWS alone.
  gcp: { 'addon-resources': ['secrets', 'cluster'] },
};

const inOrder = Object.keys(reads).filter(isComponent);

/** The components of a region, in the order in which they are applied. */
export function componentsOf(place: RegionPlace): Component[] {
  const absent = absentFrom(place);
  const present = inOrder.filter(component => !absent.includes(component));
  const isAfter = (component: Component) => component === 'data';
  // On Azure the database takes the key of its copies, so that the two come in the other order.
  return place.cloud === 'azure'
    ? [...present.filter(component => !isAfter(component)), ...present.filter(isAfter)]
    : present;
}

/** Whether a name is that of a component with a state of its own: `bootstrap` is none. */
export function isComponent(name: string | undefined): name is Component {
  return name !== undefined && Object.hasOwn(reads, name);
}

/** The components whose outputs a component may take. */
export function readBy(component: Component, cloud: Cloud): readonly Component[] {
  return readsOn[cloud][component] ?? reads[component];
}

/** Those of them that are in its region. */
export function readIn(place: RegionPlace, component: Component): readonly Component[] {
  const present = componentsOf(place);
  return readBy(component, place.cloud).filter(read => present.includes(read));
}

/** A component as a name in HCL. */
export function hclName(component: string): string {
  return component.replaceAll('-', '_');
}

/**
 * Terraform applies nodes with their cluster and copies with their database, each in one root. A unit of Terragrunt calls
 * one module, so that it has units of these too.
 */
function absentFrom(place: RegionPlace): Component[] {
  const { repository, environment, cloud } = place;
  const isTerragrunt = repository.engine === 'terragrunt';
  // EKS fails nodes that find no network, so that with Cilium they wait for it.
  const hasCilium = cloud === 'aws' && environment.network.cni.aws === 'cilium';
  const absent: Record<string, boolean> = {
    cilium: !hasCilium,
    nodes: !hasCilium && !isTerragrunt,
    data: !environment.data.enabled,
    'data-copy': !isTerragrunt || !hasCopy(place),
  };
  return inOrder.filter(component => absent[component]);
}

function hasCopy({ environment, cloud, region }: RegionPlace): boolean {
  if (cloud === 'gcp') return false;
  const copyRegion = cloud === 'aws' ? copyRegionOf : azureCopyRegion;
  return copyRegion(environment, region.name) !== null;
}
