import { compiler } from './handlebars.ts';

/** Offsets in the text; `end` is exclusive. */
export type Span = { start: number; end: number };

/** A statement, its place, the number of blocks around it, and the text of its branches when it is a block. */
export type Placed<Node = hbs.AST.Statement> = Span & { node: Node; depth: number; branches: Span[] };
export type Mustache = hbs.AST.MustacheStatement & { path: { original: string } };

/** The statements of a template in the order of its text, those of a block right after the block itself. */
export function parseStatements(text: string): Placed[] {
  return flatten(compiler().parseWithoutProcessing(text).body, locator(text), 0);
}

export function isMustache(placed: Placed): placed is Placed<Mustache> {
  return placed.node.type === 'MustacheStatement';
}

export function isBlock(placed: Placed): placed is Placed<hbs.AST.BlockStatement> {
  return placed.node.type === 'BlockStatement';
}

type Locate = (node: hbs.AST.Node) => Span;

function flatten(body: readonly hbs.AST.Statement[], locate: Locate, depth: number): Placed[] {
  return body.flatMap(node => {
    const bodies = branchesOf(node).map(branch => flatten(branch.body, locate, depth + 1));
    return [{ node, depth, branches: bodies.map(extent), ...locate(node) }, ...bodies.flat()];
  });
}

function branchesOf(node: hbs.AST.Statement): hbs.AST.Program[] {
  if (node.type !== 'BlockStatement') return [];
  const { program, inverse } = node as hbs.AST.BlockStatement;
  return [program, inverse].filter(branch => branch !== undefined);
}

function extent(statements: readonly Placed[]): Span {
  return { start: statements[0]?.start ?? 0, end: Math.max(0, ...statements.map(({ end }) => end)) };
}

/** Handlebars counts lines from 1 and columns from 0. */
function locator(text: string): Locate {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offset = ({ line, column }: hbs.AST.Position) => (starts[line - 1] ?? 0) + column;
  return ({ loc }) => ({ start: offset(loc.start), end: offset(loc.end) });
}
