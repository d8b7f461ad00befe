import { posix } from 'node:path';
import { getIn, isTree, type Json, mergeTrees, type Tree } from '../../src/answers/tree.ts';
import { bodiesOf, expressionOf, parsedTree, parsedValue } from './hcl-value.ts';

type Files = ReadonlyMap<string, string>;

/** Where root.hcl is read: in which repository, and for which unit. */
interface Reader {
  readonly files: Files;
  readonly unit: string;
  readonly locals: Tree;
}

/** What `include.root` shows to a unit. What takes more than looking up and merging stays as it is written. */
export async function rootLocals(files: Files, unit: string): Promise<Tree> {
  const reader = await readerOf(files, unit);
  const values = Object.keys(reader.locals).map(async name => [name, await computed(`local.${name}`, reader)] as const);
  return Object.fromEntries(await Promise.all(values));
}

/** The backend of a unit, and what it is told. */
export async function remoteState(files: Files, unit: string): Promise<{ backend: Json; config: Json }> {
  const reader = await readerOf(files, unit);
  const [block = {}] = bodiesOf((await parsedTree(files.get('root.hcl') ?? '')).remote_state);
  const { backend = null, config = null } = block;
  return { backend: await evaluated(backend, reader), config: await evaluated(config, reader) };
}

async function readerOf(files: Files, unit: string): Promise<Reader> {
  return { files, unit, locals: await localsIn(files.get('root.hcl')) };
}

async function localsIn(text = ''): Promise<Tree> {
  return bodiesOf((await parsedTree(text)).locals)[0] ?? {};
}

async function evaluated(value: Json, reader: Reader): Promise<Json> {
  if (isTree(value)) {
    const entries = Object.entries(value).map(async ([key, item]) => [
      String(await evaluated(key, reader)),
      await evaluated(item, reader),
    ]);
    return Object.fromEntries(await Promise.all(entries));
  }
  if (typeof value !== 'string') return value;
  const expression = expressionOf(value);
  return expression === undefined ? filledIn(value, reader) : computed(expression, reader);
}

// A text with one expression or none that a state is named by.
async function filledIn(text: string, reader: Reader): Promise<string> {
  const [whole, expression] = /\$\{([^{}"]+)\}/.exec(text) ?? [];
  if (!whole || !expression) return text;
  const value = await computed(expression, reader);
  return typeof value === 'string' ? text.replace(whole, value) : text;
}

type Rule = readonly [RegExp, (parts: readonly string[], reader: Reader) => Promise<Json> | Json];

const rules: readonly Rule[] = [
  [/^path_relative_to_include\(\)$/, (_, { unit }) => unit],
  [/^basename\(get_original_terragrunt_dir\(\)\)$/, (_, { unit }) => posix.basename(unit)],
  [
    /^read_terragrunt_config\(find_in_parent_folders\("([\w.]+)"\)\)\.locals$/,
    ([name = ''], reader) => above(name, reader),
  ],
  [/^local\.(\w+)((?:\.\w+)*)$/, ([name = '', path = ''], reader) => lookedUp(name, path, reader)],
  [/^merge\(([\w.]+), ([\w.[\]]+|\{.*\})\)$/, async ([left = '', right = ''], reader) => merged(left, right, reader)],
  [/^(local\.\w+)\[(local\.[\w.]+)\]$/, ([choices = '', key = ''], reader) => chosen(choices, key, reader)],
  [/^(\{[\s\S]*\})$/, async ([tree = ''], reader) => evaluated(await parsedValue(tree), reader)],
];

async function computed(expression: string, reader: Reader): Promise<Json> {
  for (const [pattern, value] of rules) {
    const found = pattern.exec(expression);
    if (found) return value(found.slice(1), reader);
  }
  return `\${${expression}}`;
}

async function above(name: string, { files, unit }: Reader): Promise<Tree> {
  const folders = unit.split('/').map((_, depth, parts) => parts.slice(0, -1 - depth).join('/'));
  const found = folders.map(folder => files.get(posix.join(folder, name))).find(text => text !== undefined);
  return localsIn(found);
}

async function lookedUp(name: string, path: string, reader: Reader): Promise<Json> {
  const value = await evaluated(reader.locals[name] ?? null, reader);
  return getIn(value, path.split('.').slice(1)) ?? null;
}

async function merged(left: string, right: string, reader: Reader): Promise<Json> {
  return mergeTrees(await computed(left, reader), await computed(right, reader));
}

async function chosen(choices: string, key: string, reader: Reader): Promise<Json> {
  return getIn(await computed(choices, reader), [String(await computed(key, reader))]) ?? null;
}
