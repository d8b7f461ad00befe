import { ENCODERS } from './engine.ts';
import type { Fault } from './fault.ts';
import { isBlock, isMustache, type Mustache, type Placed } from './statements.ts';

const BLOCKS: ReadonlySet<string> = new Set(['if', 'unless', 'each']);
const DATA_NAMES: ReadonlySet<string> = new Set(['@index', '@key', '@first', '@last']);

/** What one statement of a template does that no template may do. */
export function statementFaults(placed: Placed): Fault[] {
  return messages(placed).map(message => ({ at: placed.start, message }));
}

function messages(placed: Placed): string[] {
  if (isMustache(placed)) return mustacheMessages(placed.node);
  if (isBlock(placed)) return blockMessages(placed);
  const { type } = placed.node;
  return type === 'ContentStatement' || type === 'CommentStatement' ? [] : [`a ${type} has no place in a template`];
}

function mustacheMessages({ path, params, hash }: Mustache): string[] {
  const encoder = path.original;
  if (!Object.hasOwn(ENCODERS, encoder)) return [`{{${encoder}}} is not printed by an encoder`];
  const [value] = params;
  const single = params.length === 1 && value !== undefined && isName(value) && !hash;
  return single ? [] : [`{{${encoder} …}} takes one name`];
}

function blockMessages({ node, depth }: Placed<hbs.AST.BlockStatement>): string[] {
  const faults: string[] = [];
  const name = node.path.original;
  if (!BLOCKS.has(name)) faults.push(`{{#${name}}} is no block of ours: if, unless or each`);
  if (depth > 0) faults.push('a block inside a block (or "else if"): choose whole files instead');
  const [condition] = node.params;
  const plain = node.params.length === 1 && condition !== undefined && isCondition(condition) && !node.hash;
  if (!plain) faults.push(`{{#${name} …}} takes one name, or (eq name value)`);
  return faults;
}

function isCondition(value: hbs.AST.Expression): boolean {
  if (value.type !== 'SubExpression') return isName(value);
  const { path, params, hash } = value as hbs.AST.SubExpression;
  return (
    path.original === 'eq' && params.length === 2 && params.every(side => isName(side) || isLiteral(side)) && !hash
  );
}

function isLiteral({ type }: hbs.AST.Expression): boolean {
  return type === 'StringLiteral' || type === 'NumberLiteral' || type === 'BooleanLiteral';
}

function isName(value: hbs.AST.Expression): boolean {
  if (value.type !== 'PathExpression') return false;
  const { data, original, parts } = value as hbs.AST.PathExpression;
  return (!data || DATA_NAMES.has(original)) && !parts.some(part => part in Object.prototype);
}
