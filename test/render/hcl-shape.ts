import { parse } from '@cdktf/hcl2json';

/** A live template: one that HCL evaluates, where a doubled `$` or `%` would be text. */
const EXPRESSION = /(?:^|[^$])\$\{|(?:^|[^%])%\{/;

/**
 * The parsed tree of an HCL text with every string replaced by whether it is plain text or an expression. Answers that
 * differ only in their texts must give the same shape: anything else means that a text became code.
 */
export async function shapeOf(text: string): Promise<string> {
  const tree: unknown = await parse('shape.tf', text);
  return JSON.stringify(tree, (_, value) => (typeof value === 'string' ? kindOf(value) : value));
}

function kindOf(text: string): string {
  return EXPRESSION.test(text) ? 'expression' : 'text';
}
