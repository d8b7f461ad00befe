import { posix } from 'node:path';
import type { Json, Tree } from '../../src/answers/tree.ts';
import { textOf } from '../cases.ts';
import {
  blocksIn,
  type Call,
  type Calls,
  callOfTerraform,
  type Files,
  mapAt,
  outputsOf,
  parsed,
} from './equivalence-call.ts';
import { evaluate, evaluateTree, type Scope, within } from './equivalence-expression.ts';
import { providerRanges } from './equivalence-versions.ts';

/** Every module that the units of a repository call, with what it is given. */
export async function terragruntCalls(files: Files): Promise<Calls> {
  const folders = [...files.keys()].filter(path => path.endsWith('/terragrunt.hcl')).map(path => posix.dirname(path));
  const root = await parsed(textOf(files.get('root.hcl')));
  return new Map(
    await Promise.all(folders.map(async folder => [folder, await callOf({ files, root, folder })] as const)),
  );
}

interface Unit {
  readonly files: Files;
  /** What is in root.hcl. */
  readonly root: Tree;
  readonly folder: string;
}

async function callOf(unit: Unit): Promise<Call> {
  const { files, root, folder } = unit;
  const blocks = await blocksIn(files, folder, /^terragrunt\.hcl$/);
  const [own, shared] = [unitScope(unit, blocks), rootScope(unit)];
  const source = posix.normalize(`${await evaluate(within(blocks, ['terraform', '0', 'source']), own)}`);
  const terraform = within(root, ['terraform_version_constraint']);
  const { backend, config = null } = await evaluateTree(mapAt(root, ['remote_state', 0]), shared);
  return {
    leaf: folder,
    source,
    inputs: await evaluateTree(mapAt(blocks, ['inputs']), own),
    providers: await providersIn(await providerText(root, blocks, { own, shared })),
    state: { [`${backend}`]: config },
    versions: { terraform, providers: await providerRanges(files, source) },
    guard: files.has(`${folder}/protected.tf`),
  };
}

// What a unit generates itself comes instead of what root.hcl generates under the same name.
async function providerText(root: Tree, unit: Tree, scopes: { own: Scope; shared: Scope }): Promise<string> {
  const { contents } = mapAt(unit, ['generate', 'provider', 0]);
  if (contents !== undefined) return `${await evaluate(contents, scopes.own)}`;
  return `${await evaluate(within(root, ['generate', 'provider', '0', 'contents']), scopes.shared)}`;
}

async function providersIn(text: string): Promise<Tree> {
  const { provider } = await parsed(text);
  return evaluateTree(mapAt(provider, []), { value: notUnderstood, call: callOfTerraform });
}

async function notUnderstood(path: readonly string[]): Promise<Json> {
  throw new Error(`not understood: ${path.join('.')}`);
}

function unitScope(unit: Unit, blocks: Tree): Scope {
  const shared = rootScope(unit);
  return {
    value: async path => {
      const [kind, name = '', what = '', ...rest] = path;
      if (kind === 'include' && name === 'root' && what === 'locals') return shared.value(['local', ...rest]);
      if (kind !== 'dependency' || what !== 'outputs') return notUnderstood(path);
      return outputsOf(posix.join(unit.folder, `${within(blocks, ['dependency', name, '0', 'config_path'])}`), rest);
    },
    call: shared.call,
  };
}

function rootScope(unit: Unit): Scope {
  const scope: Scope = {
    value: async path => {
      const [kind, name = '', ...rest] = path;
      if (kind !== 'local') return notUnderstood(path);
      return within(await evaluate(within(unit.root, ['locals', '0', name]), scope), rest);
    },
    call: async (name, args) => {
      const meaning = functionsFor(unit)[name];
      if (meaning === undefined) throw new Error(`not understood: ${name}()`);
      return meaning(...args);
    },
  };
  return scope;
}

/** What Terragrunt's functions say in a unit and in the files that it includes. */
function functionsFor({ files, folder }: Unit): Readonly<Record<string, (...args: Json[]) => Json | Promise<Json>>> {
  return {
    basename: path => posix.basename(`${path}`),
    dirname: path => posix.dirname(`${path}`),
    find_in_parent_folders: name => nearest(files, folder, `${name}`),
    get_original_terragrunt_dir: () => folder,
    jsonencode: value => JSON.stringify(value),
    lookup: (map, key, otherwise = null) => mapAt(map, [])[`${key}`] ?? otherwise,
    merge: (...maps) => Object.assign({}, ...maps),
    // root.hcl lies at the top.
    path_relative_to_include: () => folder,
    read_terragrunt_config: async path => {
      const { locals } = await parsed(textOf(files.get(`${path}`)));
      return { locals: await evaluateTree(mapAt(locals, [0]), { value: notUnderstood, call: callOfTerraform }) };
    },
  };
}

function nearest(files: Files, folder: string, name: string): string {
  const above = posix.dirname(folder);
  const path = posix.join(above, name);
  if (files.has(path)) return path;
  if (above === '.') throw new Error(`${name} lies in no folder above`);
  return nearest(files, above, name);
}
