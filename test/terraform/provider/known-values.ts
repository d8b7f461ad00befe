import { lastName, mapBlock } from './block-walk.ts';
import type { Block } from './recording.ts';
import { standIn } from './stand-in.ts';
import { isUnknown, type ObjectValue, type Value } from './value.ts';

/** By type of resource what its mock says of arguments that the cloud decides: `mock_resource` of a tfmock.hcl file. */
export type MockDefaults = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

interface Origin {
  readonly resourceType: string;
  readonly seed: string;
  readonly mocks: MockDefaults;
}

/**
 * A planned resource of which nothing is unknown: what a mock describes looks like there, but is called like the resource,
 * so that two of a type are two; anything else is a stand-in. Blocks that nobody wrote are not there.
 */
export function withKnownValues(block: Block, planned: ObjectValue, origin: Origin): ObjectValue {
  const stated = Object.entries(origin.mocks.get(origin.resourceType) ?? {});
  const described = stated.filter(([name]) => isOpen(planned.get(name)));
  const own = { name: nameOf(planned), region: regionOf(planned) };
  const values = described.map(([name, value]) => [name, named(value, own)] as const);
  const known = mapBlock(block, planned, {
    path: [],
    attribute: (attribute, value, path) =>
      isUnknown(value) ? standIn(attribute, { ...origin, name: lastName(path) }) : value,
    nestedBlock: (_, value) => (isUnknown(value) ? [] : value),
  });
  return new Map([...known, ...values]);
}

function isOpen(value: Value | undefined): boolean {
  return value !== undefined && (isUnknown(value) || (Array.isArray(value) && value.length === 0));
}

const Names = ['name', 'account_id', 'bucket_id', 'role_id', 'secret_id', 'workload_identity_pool_id'];

function nameOf(planned: ObjectValue): string {
  return Names.map(name => planned.get(name)).find(value => typeof value === 'string') ?? 'mock';
}

// A key of Google Cloud lies where its ring does.
function regionOf(planned: ObjectValue): string | undefined {
  const places = ['location', 'region', 'key_ring'].map(name => planned.get(name));
  return /[a-z]+-[a-z]+\d+/.exec(`${places.find(place => typeof place === 'string')}`)?.[0];
}

interface Own {
  readonly name: string;
  readonly region: string | undefined;
}

function named(value: unknown, own: Own): Value {
  if (typeof value === 'string') return renamed(placed(value, own.region), own.name);
  if (Array.isArray(value)) return value.map(item => named(item, own));
  if (typeof value !== 'object' || value === null) return value as Value;
  return new Map(Object.entries(value).map(([key, inner]) => [key, named(inner, own)]));
}

function placed(text: string, region: string | undefined): string {
  return region === undefined ? text : text.replace(/\/(locations|regions)\/[a-z]+-[a-z]+\d+(?=\/)/, `/$1/${region}`);
}

// The last part of a path that says "mock" is the resource, and those before it are what it lies in. In a host name it is
// the first part only.
function renamed(text: string, name: string): string {
  return text
    .replaceAll('mock-account', name)
    .replace(
      /^(.*\/)mock((?:\.\w+)*)(?=\/|$)/,
      (_, before: string, rest: string) => `${before}${name}${before.endsWith('//') ? rest : ''}`,
    )
    .replace(/^mock(?=\.)/, name);
}
