import { getExpressionAst, type TFExpressionSyntaxTree } from '@cdktf/hcl2json';
import { getIn, isTree, type Json, type Tree } from '../../src/answers/tree.ts';

/** What names and functions mean where an expression stands. */
export interface Scope {
  readonly value: (path: readonly string[]) => Promise<Json>;
  readonly call: (name: string, args: readonly Json[]) => Promise<Json>;
}

/** The value of what hcl2json read, in which an expression is a text with `${`. */
export async function evaluate(value: Json, scope: Scope): Promise<Json> {
  if (Array.isArray(value)) return Promise.all(value.map(item => evaluate(item, scope)));
  if (isTree(value)) return evaluateTree(value, scope);
  return typeof value === 'string' && /[$%]\{/.test(value) ? evaluateTemplate(value, scope) : value;
}

/** The same of everything in a map. */
export async function evaluateTree(tree: Tree, scope: Scope): Promise<Tree> {
  const entries = Object.entries(tree).map(async ([key, value]) => [key, await evaluate(value, scope)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

type Node = TFExpressionSyntaxTree.ExpressionType;

async function evaluateTemplate(text: string, scope: Scope): Promise<Json> {
  // In a heredoc, whose end is a line of its own, no quote of the text has to be escaped.
  const parts = (await nodeOf(`<<EOT\n${text}\nEOT\n`)).children.map(part => nodeValue(part, scope));
  const [first, ...rest] = await Promise.all(parts);
  if (first !== undefined && rest.length === 1 && rest[0] === '\n') return first;
  return [first, ...rest].map(textOf).join('').slice(0, -1);
}

const nodes = new Map<string, Promise<Node | null>>();

// Repositories say the same things again and again.
async function nodeOf(expression: string): Promise<Node> {
  const known = nodes.get(expression) ?? getExpressionAst('expression.hcl', expression);
  nodes.set(expression, known);
  const node = await known;
  if (node === null) throw new Error(`no expression: ${expression}`);
  return node;
}

async function nodeValue(node: Node, scope: Scope): Promise<Json> {
  const children = () => Promise.all(node.children.map(child => nodeValue(child, scope)));
  switch (node.type) {
    case 'template':
      return (await children()).map(textOf).join('');
    case 'literalValue':
      return literal(node.meta);
    case 'tuple':
      return children();
    case 'object':
      return objectOf(node.meta, scope);
    case 'function':
      return scope.call(node.meta.name, await children());
    case 'scopeTraversal':
      return scope.value(segmentsOf(node.meta));
    case 'relativeTraversal':
      return within((await children())[0], segmentsOf(node.meta));
    case 'index':
      return within((await children())[0], [textOf((await children())[1])]);
    default:
      throw new Error(`not understood: ${node.type} ${node.meta.value}`);
  }
}

function literal({ type, value }: TFExpressionSyntaxTree.LiteralValueExpressionMeta): Json {
  if (type === 'number') return Number(value);
  if (type === 'bool') return value === 'true';
  return value.replaceAll('$${', '${').replaceAll('%%{', '%{');
}

// Keys and values are source text. A key in parentheses is an expression too.
async function objectOf({ items }: TFExpressionSyntaxTree.ObjectExpressionMeta, scope: Scope): Promise<Tree> {
  const entries = Object.entries(items).map(async ([key, value]) => [
    key.startsWith('(') ? textOf(await evaluate(`\${${key.slice(1, -1)}}`, scope)) : unquoted(key),
    await evaluate(`\${${value}}`, scope),
  ]);
  return Object.fromEntries(await Promise.all(entries));
}

function segmentsOf({ traversal }: TFExpressionSyntaxTree.ScopeTraversalExpressionMeta): string[] {
  return traversal.map(({ segment }) => unquoted(segment));
}

function unquoted(text: string): string {
  return text.replace(/^"(.*)"$/, '$1');
}

/** What lies at a path in a value; throws where nothing does. */
export function within(value: Json | undefined, path: readonly string[]): Json {
  const found = getIn(value, path);
  if (found === undefined) throw new Error(`nothing at ${path.join('.')} in ${JSON.stringify(value)}`);
  return found;
}

function textOf(value: Json | undefined): string {
  if (typeof value === 'object' || value === undefined) throw new Error(`no text: ${JSON.stringify(value)}`);
  return `${value}`;
}
