import { posix } from 'node:path';
import type { Backend } from './backend.ts';
import { evaluate } from './evaluate/evaluate.ts';
import { isMap, type Value } from './evaluate/value.ts';
import { bodyOf, type Files, folderAt } from './folders.ts';
import type { Block } from './hcl/parse-body.ts';
import { membersOf } from './module-scope.ts';
import { type UnitFile, unitFile } from './unit-scope.ts';

/** A unit of Terragrunt: a root whose module lies elsewhere. */
export type Unit = {
  root: string;
  folder: string;
  args: ReadonlyMap<string, Value>;
  backend: Backend | null;
};

/** The units of a repository, by their folders. */
export function readUnits(files: Files): Map<string, Unit> {
  const paths = [...files.keys()].filter(path => posix.basename(path) === 'terragrunt.hcl').sort();
  return new Map(paths.map(path => [posix.dirname(path), readUnit(files, path)]));
}

function readUnit(files: Files, path: string): Unit {
  const root = posix.dirname(path);
  const own = unitFile(files, { path, root });
  // What is nearest to the unit wins over what it includes.
  const all = [own, ...includedBy(files, own)];
  return { root, folder: folderOf(all, root), args: inputsOf(all), backend: remoteState(all) };
}

function includedBy(files: Files, own: UnitFile): UnitFile[] {
  return bodyOf(files.get(own.path))
    .blocks.filter(({ type }) => type === 'include')
    .flatMap(({ body }) => {
      const attribute = body.attributes.get('path');
      const path = attribute ? evaluate(attribute.value, own.scope) : null;
      return typeof path === 'string' ? [unitFile(files, { path, root: own.root })] : [];
    });
}

/** A unit without a source is its own module. */
function folderOf(all: readonly UnitFile[], root: string): string {
  const sources = all.flatMap(file => valuesOf(file, 'terraform', 'source'));
  const source = sources.find(value => typeof value === 'string');
  if (source === undefined) return root;
  // A path that does not go up was made from the folder of the repository itself.
  return folderAt(source.startsWith('..') ? root : '.', source) ?? root;
}

function inputsOf(all: readonly UnitFile[]): Map<string, Value> {
  const maps = all.map(({ body, scope }) => {
    const inputs = body.attributes.get('inputs');
    return inputs ? membersOf(evaluate(inputs.value, scope)) : new Map<string, Value>();
  });
  return new Map(maps.reverse().flatMap(map => [...map]));
}

function remoteState(all: readonly UnitFile[]): Backend | null {
  for (const file of all) {
    const [backend] = valuesOf(file, 'remote_state', 'backend');
    const [config] = valuesOf(file, 'remote_state', 'config');
    if (typeof backend === 'string') return { type: backend, config: config && isMap(config) ? config : new Map() };
  }
  return null;
}

function valuesOf({ body, scope }: UnitFile, type: string, name: string): Value[] {
  const found = body.blocks.filter((block: Block) => block.type === type).map(block => block.body.attributes.get(name));
  return found.flatMap(attribute => (attribute ? [evaluate(attribute.value, scope)] : []));
}
