import { posix } from 'node:path';
import type { Json } from '../../src/answers/tree.ts';
import type { OutputFile } from '../../src/generate/output.ts';
import { textOf } from '../cases.ts';
import { rootFolders } from '../roots/folders.ts';
import { writeTree } from '../roots/write-tree.ts';
import { inOwnUnit } from './equivalence-own-unit.ts';

/** Resources by the folder in which Terragrunt has, or would have, a unit: each by its address inside of the module there. */
export type Resources = ReadonlyMap<string, ReadonlyMap<string, Json>>;

export interface Resource {
  /** Folder of the root or unit. */
  readonly leaf: string;
  readonly address: string;
  readonly values: Json;
}

/** The resources of roots. What a root itself has, such as its guard, lies where its own module does. */
export function ofRoots(resources: readonly Resource[]): Resources {
  return ofUnits(
    resources.map(({ leaf, address, values }) => {
      const [, call, inside = address] = /^module\.(\w+)\.(.*)$/s.exec(address) ?? [];
      const unit = call === undefined ? leaf : posix.join(posix.dirname(leaf), call.replaceAll('_', '-'));
      return { leaf: unit, address: inside, values: inOwnUnit(values, leaf, unit) };
    }),
  );
}

/** The resources of units. */
export function ofUnits(resources: readonly Resource[]): Resources {
  const found = new Map<string, Map<string, Json>>();
  for (const { leaf, address, values } of resources) {
    const own = found.get(leaf) ?? new Map<string, Json>();
    found.set(leaf, own.set(address, values));
  }
  return found;
}

/** Folders of the roots of an environment. */
export function rootsIn(files: readonly OutputFile[], environment: string): string[] {
  return rootFolders(files.map(({ path }) => path)).filter(folder => folder.startsWith(`${environment}/`));
}

/** Folders of the units of an environment. */
export function unitsIn(files: readonly OutputFile[], environment: string): string[] {
  const paths = files.map(({ path }) => path).filter(path => path.startsWith(`${environment}/`));
  return paths.filter(path => path.endsWith('/terragrunt.hcl')).map(path => posix.dirname(path));
}

/** Writes a repository of units that keep their states in a folder on this machine. */
export function writtenUnits(files: readonly OutputFile[], states: string): string {
  return writeTree(
    files.map(file => (file.path === 'root.hcl' ? { ...file, content: withLocalStates(textOf(file), states) } : file)),
  );
}

function withLocalStates(text: string, states: string): string {
  const path = JSON.stringify(`${states}/\${path_relative_to_include()}.tfstate`);
  const local = `  backend = "local"\n  config  = { path = ${path} }\n`;
  const changed = text.replace(/^ {2}backend = local\..*\n {2}config .*\n/m, local);
  if (changed === text) throw new Error('root.hcl does not say where it did where states lie');
  return changed;
}
