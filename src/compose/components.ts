import type { Environment } from '../answers/repository.ts';

/** A part of an environment with a Terraform root and a state of its own. */
export type Component = keyof typeof reads;

/**
 * Which components a component reads, by their outputs. The keys stand in the order in which roots are applied
 * (ruling 16 of the design): a component only ever reads earlier ones.
 */
const reads = {
  network: [],
} as const satisfies Record<string, readonly string[]>;

const inOrder = Object.keys(reads).filter(isComponent);

/** The components of an environment, in the order in which they are applied. */
export function componentsOf(_environment: Environment): Component[] {
  return inOrder;
}

/** Whether a name is that of a component with a root of its own: `bootstrap` is none. */
export function isComponent(name: string | undefined): name is Component {
  return name !== undefined && Object.hasOwn(reads, name);
}

/** The components whose outputs a component takes. */
export function readBy(component: Component): readonly Component[] {
  return reads[component];
}

/** A component as a name in HCL. */
export function hclName(component: string): string {
  return component.replaceAll('-', '_');
}
