import { readFacts } from './facts-file.ts';

/** Fields of a custom resource: types by path, where `a[].b` is in the items of a list and `a.*.b` in a map of free keys. */
export interface CrdFacts {
  readonly fields: Readonly<Record<string, string>>;
  /** Paths that must be there when what they stand in is there. */
  readonly required: readonly string[];
  readonly enums: Readonly<Record<string, readonly (string | number)[]>>;
  readonly served: readonly string[];
}

/** A manifest as YAML says it. */
export type Manifest = { readonly apiVersion: string; readonly kind: string } & Readonly<Record<string, unknown>>;

/** Name of the facts about the kind of a custom resource; undefined for the kinds of Kubernetes itself. */
export function crdName({ apiVersion, kind }: Pick<Manifest, 'apiVersion' | 'kind'>): string | undefined {
  const [group = '', version] = apiVersion.split('/');
  const isBuiltIn =
    version === undefined || !group.includes('.') || /^(?:networking|storage|rbac)[.a-z]*\.k8s\.io$/.test(group);
  return isBuiltIn && !group.startsWith('snapshot.') ? undefined : `${group}_${kind.toLowerCase()}_${version}`;
}

export function crdFacts(name: string): CrdFacts {
  return readFacts<CrdFacts>('crds', name);
}

/** What an API server with this kind would refuse or drop: unknown fields, wrong types and values, missing fields. */
export function customResourceFaults(facts: CrdFacts, manifest: Manifest): string[] {
  const { apiVersion, kind: _, metadata: __, ...fields } = manifest;
  const isServed = facts.served.includes(apiVersion.replace(/^.*\//, ''));
  return [...(isServed ? [] : [`${apiVersion} is not served`]), ...mapFaults(facts, '', fields)];
}

function mapFaults(facts: CrdFacts, at: string, map: Readonly<Record<string, unknown>>): string[] {
  const missing = missingIn(facts, at, map).map(path => `${path} is missing`);
  return [...missing, ...Object.entries(map).flatMap(([key, value]) => fieldFaults(facts, join(at, key), value))];
}

function missingIn({ required }: CrdFacts, at: string, map: Readonly<Record<string, unknown>>): string[] {
  return required.filter(path => path === join(at, lastOf(path)) && !(lastOf(path) in map));
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function join(at: string, key: string): string {
  return at === '' ? key : `${at}.${key}`;
}

function fieldFaults(facts: CrdFacts, path: string, value: unknown): string[] {
  const type = facts.fields[path];
  if (type === undefined) return [`${path} is no field`];
  if (!isOfType(type, value)) return [`${path} is no ${type}`];
  if (Array.isArray(value)) return value.flatMap(item => itemFaults(facts, path, item));
  if (type === 'map') return mapFaults(facts, path, { ...(value as object) });
  return enumFaults(facts, path, value);
}

function itemFaults(facts: CrdFacts, path: string, item: unknown): string[] {
  const isDescribed = Object.keys(facts.fields).some(field => field.startsWith(`${path}[].`));
  if (typeof item === 'object' && isDescribed) return mapFaults(facts, `${path}[]`, { ...item });
  return enumFaults(facts, `${path}[]`, item);
}

function enumFaults({ enums }: CrdFacts, path: string, value: unknown): string[] {
  const known = enums[path];
  return known === undefined || known.map(String).includes(String(value))
    ? []
    : [`${path} is none of ${known.join(', ')}`];
}

const isText = (value: unknown) => typeof value === 'string';
const isNumber = (value: unknown) => typeof value === 'number';
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

const Types: Readonly<Record<string, (value: unknown) => boolean>> = {
  boolean: value => typeof value === 'boolean',
  'int-or-string': value => isText(value) || Number.isInteger(value),
  integer: Number.isInteger,
  list: Array.isArray,
  'list:string': value => Array.isArray(value) && value.every(isText),
  map: isObject,
  'map:int-or-string': value =>
    isObject(value) && Object.values(value ?? {}).every(each => isText(each) || isNumber(each)),
  'map:string': value => isObject(value) && Object.values(value ?? {}).every(isText),
  number: isNumber,
  'open-map': isObject,
  string: isText,
};

function isOfType(type: string, value: unknown): boolean {
  return Types[type]?.(value) ?? true;
}
