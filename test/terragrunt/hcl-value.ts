import { isTree, type Json, type Path, type Tree } from '../../src/answers/tree.ts';
import { parsedFile } from '../modules/parsed-module.ts';

/** A parsed text in HCL: what hcl2json makes of it. */
export async function parsedTree(text: string): Promise<Tree> {
  const tree: unknown = await parsedFile(text);
  return isTree(tree) ? tree : {};
}

/** The value of an expression: objects and lists taken apart, what is to be computed as `${…}`. */
export async function parsedValue(expression: string): Promise<Json> {
  return (await parsedTree(`value = ${expression}\n`)).value ?? null;
}

/** What blocks of a type hold, by their only label. */
export function blocksIn(tree: Tree, type: string): [label: string, body: Tree][] {
  const labels = tree[type];
  if (!isTree(labels)) return [];
  return Object.entries(labels).flatMap(([label, bodies]) =>
    bodiesOf(bodies).map(body => [label, body] as [string, Tree]),
  );
}

/** What the blocks without a label hold, or those of one label. */
export function bodiesOf(blocks: Json | undefined): Tree[] {
  return Array.isArray(blocks) ? blocks.filter(isTree) : [];
}

/** Whether HCL computes a text; a doubled `$` or `%` stands for itself. */
export function isLive(value: Json): value is string {
  return typeof value === 'string' && /(?:^|[^$])\$\{|(?:^|[^%])%\{/.test(value);
}

/** The expression that a value is as a whole: `a.b` of `${a.b}`. */
export function expressionOf(value: Json | undefined): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('${') || !value.endsWith('}')) return undefined;
  return closingBrace(value, 1) === value.length - 1 ? value.slice(2, -1).trim() : undefined;
}

// The place of the brace that closes the one at `start`.
function closingBrace(text: string, start: number): number {
  const braces = [...text.matchAll(/[{}]/g)].filter(({ index }) => index >= start);
  let depth = 0;
  for (const { 0: brace, index } of braces) {
    depth += brace === '{' ? 1 : -1;
    if (depth === 0) return index;
  }
  return -1;
}

/** Every value that HCL computes, and where it stands. */
export function computedIn(value: Json, path: Path = []): { path: Path; value: string }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => computedIn(item, [...path, index]));
  if (isTree(value)) return Object.entries(value).flatMap(([key, item]) => computedEntry([...path, key], item));
  return isLive(value) ? [{ path, value }] : [];
}

function computedEntry(path: Path, item: Json): { path: Path; value: string }[] {
  const key = String(path.at(-1));
  return isLive(key) ? [{ path, value: key }] : computedIn(item, path);
}

/** A path as findings name it: `keys.copy`, `zones[0]`. */
export function named(path: Path): string {
  return path
    .map(key => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}
