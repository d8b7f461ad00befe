import { violationsIn } from './assertions.ts';
import { listOf, type Resource, type Root } from './resource.ts';

/**
 * One thing that is wrong among good resources: an argument of a type of resource with another value, or without one.
 * Without a path it is a resource that is there besides, or none of which is left.
 */
export type Flaw = readonly [type: string, path: string, value: unknown, ...found: readonly string[]];

/** Resources that say together what is wrong, or that nothing is. */
export interface Scene {
  readonly name: string;
  readonly resources: readonly Resource[];
  readonly found: readonly string[];
}

const Protected: Root = { key: 'protected', isProtected: true };

/** A resource as a plan would show it, of a protected root unless another one is named. */
export function planned(type: string, values: Resource['values'], root: Root = Protected): Resource {
  return { address: `${type}.this`, type, values, root, declared: `main.tf ${type}.this`, skips: [] };
}

/** The ids of the assertions that something among resources breaks. */
export function brokenIn(resources: readonly Resource[]): string[] {
  return [...new Set(violationsIn(resources).map(({ id }) => id))].sort();
}

/** The ids of the assertions that a flaw breaks. */
export function brokenBy([type, path, value]: Flaw, good: readonly Resource[]): string[] {
  const resources = path === '' ? withResource(good, type, value) : good.map(one => changed(one, type, [path, value]));
  return brokenIn(resources);
}

function withResource(good: readonly Resource[], type: string, values: unknown): Resource[] {
  if (values === undefined) return good.filter(resource => resource.type !== type);
  return [...good, planned(type, values as Resource['values'])];
}

function changed(resource: Resource, type: string, [path, value]: readonly [path: string, value: unknown]): Resource {
  if (resource.type !== type) return resource;
  return { ...resource, values: withValue(resource.values, path.split('.'), value) };
}

type Values = Resource['values'];

function withValue(values: Values, [name = '', ...rest]: readonly string[], value: unknown): Values {
  if (rest.length === 0) return { ...values, [name]: value };
  const blocks = listOf(values[name] ?? {}) as readonly Values[];
  return { ...values, [name]: blocks.map(block => withValue(block, rest, value)) };
}
