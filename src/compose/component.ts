import type { Cloud } from '../../schema/clouds.ts';

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

/** Every component, in the order in which they are applied. */
export const components: readonly Component[] = Object.keys(reads).filter(isComponent);

/** Whether a name is that of a component with a state of its own: `bootstrap` is none. */
export function isComponent(name: string | undefined): name is Component {
  return name !== undefined && Object.hasOwn(reads, name);
}

/** The components whose outputs a component may take. */
export function readBy(component: Component, cloud: Cloud): readonly Component[] {
  return readsOn[cloud][component] ?? reads[component];
}

/** A component as a name in HCL. */
export function hclName(component: string): string {
  return component.replaceAll('-', '_');
}
