import { posix } from 'node:path';
import { isTree, type Json, type Tree, without } from '../../src/answers/tree.ts';
import { rootFolders } from '../roots/folders.ts';
import { blocksIn, type Call, type Calls, callOfTerraform, type Files, mapAt, outputsOf } from './equivalence-call.ts';
import { evaluate, evaluateTree, type Scope, within } from './equivalence-expression.ts';
import { providerRanges } from './equivalence-versions.ts';

/** Every module that the roots of a repository call, with what it is given. */
export async function terraformCalls(files: Files): Promise<Calls> {
  const folders = rootFolders(files.keys()).filter(folder => folder.startsWith('environments/'));
  const roots = await Promise.all(folders.map(folder => rootIn(files, folder)));
  return new Map((await Promise.all(roots.map(root => callsOf(root, { files, roots })))).flat());
}

interface Root {
  readonly folder: string;
  readonly blocks: Tree;
  readonly state: Tree;
}

interface Repository {
  readonly files: Files;
  readonly roots: readonly Root[];
}

async function rootIn(files: Files, folder: string): Promise<Root> {
  const blocks = await blocksIn(files, folder, /\.tf$/);
  const backends = Object.entries(mapAt(settingsOf(blocks), ['backend']));
  return { folder, blocks, state: Object.fromEntries(backends.map(([kind, config]) => [kind, within(config, ['0'])])) };
}

// Each file has its own block of settings.
function settingsOf(blocks: Tree): Tree {
  const all = blocks.terraform;
  return Object.assign({}, ...(Array.isArray(all) ? all : []));
}

function callsOf(root: Root, repository: Repository): Promise<[string, Call][]> {
  const names = Object.keys(mapAt(root.blocks, ['module']));
  return Promise.all(names.map(async name => [unitOf(root, name), await callOf(root, name, repository)]));
}

async function callOf(root: Root, name: string, { files, roots }: Repository): Promise<Call> {
  const { source: path, providers, ...inputs } = mapAt(root.blocks, ['module', name, 0]);
  const scope = scopeOf(root, roots);
  const source = posix.join(root.folder, `${path}`);
  const terraform = within(settingsOf(root.blocks), ['required_version']);
  return {
    leaf: root.folder,
    source,
    inputs: await evaluateTree(inputs, scope),
    providers: await evaluateTree(providersOf(root, isTree(providers) ? providers : {}), scope),
    state: root.state,
    versions: { terraform, providers: await providerRanges(files, source, root.folder) },
    guard: 'resource' in root.blocks && unitOf(root, name) === root.folder,
  };
}

// Terragrunt has a folder for each module, called like the module; a root bears the name of its first one.
function unitOf({ folder, blocks }: Root, name: string): string {
  const { source } = mapAt(blocks, ['module', name, 0]);
  return posix.join(posix.dirname(folder), posix.basename(`${source}`));
}

function providersOf(root: Root, mapping: Tree): Tree {
  const blocks = Object.entries(mapAt(root.blocks, ['provider'])).flatMap(([type, list]) =>
    (Array.isArray(list) ? list.filter(isTree) : []).map(block => ({ type, block })),
  );
  const handed = blocks.filter(({ type, block: { alias } }) => {
    const name = alias === undefined ? type : `${type}.${alias}`;
    return (mapping[type] ?? `\${${type}}`) === `\${${name}}`;
  });
  return Object.fromEntries(handed.map(({ type, block }) => [type, [without(block, ['alias'])]]));
}

function scopeOf(root: Root, roots: readonly Root[]): Scope {
  const scope: Scope = {
    value: async ([kind, name = '', ...rest]) => {
      if (kind === 'local') return within(await evaluate(within(root.blocks, ['locals', '0', name]), scope), rest);
      if (kind === 'module') return outputsOf(unitOf(root, name), rest);
      if (kind === 'data' && name === 'terraform_remote_state') return remoteOutput(root, roots, rest);
      throw new Error(`not understood: ${[kind, name, ...rest].join('.')}`);
    },
    call: callOfTerraform,
  };
  return scope;
}

// The root whose backend is told the same: another bucket would be another state.
async function remoteOutput(root: Root, roots: readonly Root[], path: readonly string[]): Promise<Json> {
  const [name = '', , output = '', ...rest] = path;
  const { backend, config } = mapAt(root.blocks, ['data', 'terraform_remote_state', name, 0]);
  const asked = Object.entries(mapAt(config, []));
  const read = roots.find(({ state }) => asked.every(([key, value]) => mapAt(state, [`${backend}`])[key] === value));
  if (read === undefined) throw new Error(`${root.folder} reads a state of no root: ${JSON.stringify(config)}`);
  const value = await evaluate(within(read.blocks, ['output', output, '0', 'value']), scopeOf(read, roots));
  return [value, ...rest].join('.');
}
