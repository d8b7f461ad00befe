import { attributeValue } from './attribute-value.ts';
import { type Backend, backendOf } from './backend.ts';
import { evaluate } from './evaluate/evaluate.ts';
import type { Scope } from './evaluate/scope.ts';
import type { Value } from './evaluate/value.ts';
import { type Files, folderAt, isRootFolder, type ReadFile, terraformFolders } from './folders.ts';
import { type Instances, instancesOf } from './instances.ts';
import { ignoredPaths, standsBefore } from './lifecycle.ts';
import { type Declared, localAddress, type ModuleBody, moduleBody } from './module-body.ts';
import { moduleScope } from './module-scope.ts';
import { type MoveStep, movesOf, removalsOf } from './moves.ts';
import { statefulType, watchedPaths } from './stateful-types.ts';
import { readUnits } from './units.ts';

/** One resource, data source or call of a module, as the state of a root has it. */
export type StateAddress = Instances & {
  /** The folder that Terraform or Terragrunt is run in. */
  root: string;
  /** `module.network.aws_vpc.this`, without the keys of modules. */
  address: string;
  mode: Declared['mode'];
  /** `aws_vpc`, or `module`. */
  type: string;
  /** Whether it lies in a module of which there is none. */
  isAbsent: boolean;
  /** Whether it is the call of a module that is not in the repository, so that nobody knows what lies in it. */
  isUnread: boolean;
  /** Of each instance, by its key, the attributes whose change may replace or harm it. */
  attributes: ReadonlyMap<string, ReadonlyMap<string, Value>>;
};

/** All that the state of one root is about. */
export type RootState = {
  root: string;
  backend: Backend;
  addresses: readonly StateAddress[];
  moves: readonly MoveStep[];
  /** What is taken out of the state and left alone, its addresses with all below them. */
  forgotten: readonly string[];
};

/** Every address of every root and unit of a repository; local modules are followed, others are one address. */
export function addressesOf(files: Files): StateAddress[] {
  return statesOf(files).flatMap(({ addresses }) => addresses);
}

/** What the states of a repository hold: one for each root of Terraform and each unit of Terragrunt that is wanted. */
export function statesOf(files: Files, isWanted: (root: string) => boolean = () => true): RootState[] {
  const folders = terraformFolders(files);
  const units = readUnits(files);
  const roots = [...folders.keys()]
    .filter(folder => isRootFolder(folder) && !units.has(folder) && isWanted(folder))
    .sort();
  return [
    ...roots.map(root => stateOf(folders, { root, folder: root, beside: [], args: new Map(), backend: null })),
    ...[...units.values()]
      .filter(({ root }) => isWanted(root))
      .map(unit => stateOf(folders, { ...unit, beside: folders.get(unit.root) ?? [] })),
  ];
}

type Folders = ReadonlyMap<string, readonly ReadFile[]>;
type Start = {
  root: string;
  /** Where its module lies. */
  folder: string;
  beside: readonly ReadFile[];
  args: ReadonlyMap<string, Value>;
  backend: Backend | null;
};

function stateOf(folders: Folders, { root, folder, beside, args, backend }: Start): RootState {
  const files = folders.get(folder) ?? [];
  const body = moduleBody(beside.length === 0 ? files : [...files, ...beside]);
  const scope = moduleScope({ body, args, prefix: '' });
  const found: Found = { folders, root, addresses: [], moves: [], forgotten: [] };
  walk(found, { body, folder, scope, prefix: '', isAbsent: false, depth: 0 });
  const { addresses, moves, forgotten } = found;
  return { root, backend: backend ?? backendOf(body, scope), addresses, moves, forgotten };
}

type Found = { folders: Folders; root: string; addresses: StateAddress[]; moves: MoveStep[]; forgotten: string[] };
type Place = { body: ModuleBody; folder: string; scope: Scope; prefix: string; isAbsent: boolean; depth: number };

// Modules that call each other in a circle are refused by Terraform; here they only must not go on for ever.
const DEEPEST = 16;

function walk(found: Found, place: Place): void {
  found.moves.push(...movesOf(place.body.moved, place.prefix));
  found.forgotten.push(...removalsOf(place.body.removed, place.prefix));
  for (const declared of place.body.declared) {
    const { each, ...instances } = instancesOf(declared.block, place.scope);
    const address = `${place.prefix}${localAddress(declared)}`;
    const attributes = new Map(each.map(({ key, scope }) => [key, watched(declared, scope)]));
    const { mode, type } = declared;
    const called = mode === 'module' ? calledFolder(found, declared, place) : undefined;
    const isUnread = mode === 'module' && called === undefined;
    const { isAbsent } = place;
    found.addresses.push({ root: found.root, address, mode, type, isAbsent, isUnread, attributes, ...instances });
    const isNone = isAbsent || instances.keys?.length === 0;
    if (called !== undefined)
      follow(found, declared, { ...place, folder: called, prefix: `${address}.`, isAbsent: isNone });
  }
}

function calledFolder({ folders }: Found, { block }: Declared, { folder, depth }: Place): string | undefined {
  const source = block.body.attributes.get('source')?.value;
  const path = source?.kind === 'literal' && typeof source.value === 'string' ? source.value : '';
  const called = path.startsWith('.') && depth < DEEPEST ? folderAt(folder, path) : undefined;
  return called !== undefined && folders.has(called) ? called : undefined;
}

function follow(found: Found, { block }: Declared, place: Place): void {
  const body = moduleBody(found.folders.get(place.folder) ?? []);
  const given = [...block.body.attributes.values()].filter(({ name }) => body.variables.has(name));
  const args = new Map(given.map(({ name, value }) => [name, evaluate(value, place.scope)]));
  const scope = moduleScope({ body, args, prefix: place.prefix });
  walk(found, { ...place, body, scope, depth: place.depth + 1 });
}

function watched({ mode, type, block }: Declared, scope: Scope): ReadonlyMap<string, Value> {
  const stateful = mode === 'resource' ? statefulType(type) : undefined;
  if (!stateful) return new Map();
  if (stateful.rolls && standsBefore(block)) return new Map();
  const ignored = ignoredPaths(block);
  const paths = watchedPaths(stateful).filter(path => ignored !== 'all' && !ignored.has(path.split('.')[0] ?? ''));
  return new Map(paths.map(path => [path, attributeValue(block.body, path, scope)]));
}
