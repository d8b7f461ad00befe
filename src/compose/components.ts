import type { Cloud } from '../../schema/clouds.ts';
import type { Environment } from '../answers/repository.ts';

/** A part of an environment with a Terraform root and a state of its own. */
export type Component = keyof typeof reads;

/**
 * Which components a component reads, by their outputs. The keys stand in the order in which roots are applied
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
} as const satisfies Record<string, readonly string[]>;

const inOrder = Object.keys(reads).filter(isComponent);

/** The components of an environment on one cloud, in the order in which they are applied. */
export function componentsOf(environment: Environment, cloud: Cloud): Component[] {
  const absent = absentFrom(environment, cloud);
  return inOrder.filter(component => !absent.includes(component));
}

/** Whether a name is that of a component with a root of its own: `bootstrap` is none. */
export function isComponent(name: string | undefined): name is Component {
  return name !== undefined && Object.hasOwn(reads, name);
}

/** The components whose outputs a component takes. */
export function readBy(component: Component, cloud: Cloud): readonly Component[] {
  // A key vault is reached from the network alone, so that it has to be there first.
  if (cloud === 'azure' && component === 'secrets') return ['network'];
  // Only Karpenter needs the network there, and it is on AWS alone.
  if (cloud !== 'aws' && component === 'addon-resources') return reads[component].filter(read => read !== 'network');
  return reads[component];
}

/** A component as a name in HCL. */
export function hclName(component: string): string {
  return component.replaceAll('-', '_');
}

// EKS fails nodes that find no network, so that with Cilium they wait for it in a root of their own.
function absentFrom({ network, data }: Environment, cloud: Cloud): Component[] {
  const nodes: Component[] = cloud === 'aws' && network.cni.aws === 'cilium' ? [] : ['cilium', 'nodes'];
  return data.enabled ? nodes : [...nodes, 'data'];
}
