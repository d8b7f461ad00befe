import { evaluate } from './evaluate/evaluate.ts';
import type { Scope } from './evaluate/scope.ts';
import { isList, shown, unknown, type Value } from './evaluate/value.ts';
import type { Block, Body } from './hcl/parse-body.ts';

/**
 * The value at a path such as `settings.disk_size`, whose steps are blocks and then an attribute; null where there is
 * none. A path that ends at blocks says how many there are.
 */
export function attributeValue(body: Body, path: string, scope: Scope): Value {
  const found = valuesAt(body, path.split('.'), scope);
  return found.length > 1 ? found : (found[0] ?? null);
}

function valuesAt(body: Body, [name = '', ...rest]: readonly string[], scope: Scope): Value[] {
  const attribute = body.attributes.get(name);
  if (attribute) return [rest.length === 0 ? evaluate(attribute.value, scope) : unknown(`${name}.${rest.join('.')}`)];
  const blocks = body.blocks.filter(block => block.type === name);
  const dynamic = body.blocks.filter(block => block.type === 'dynamic' && block.labels[0] === name);
  if (rest.length > 0) {
    const inner = [...blocks, ...dynamic.flatMap(block => contentsOf(block, scope))];
    return inner.flatMap(block => valuesAt(block.body, rest, scope));
  }
  const counts = dynamic.map(block => countOf(block, scope));
  return blocks.length + counts.length === 0 ? [] : [blocks.length, ...counts].filter(count => count !== 0);
}

// What is there for no item is not there.
function contentsOf(block: Block, scope: Scope): Block[] {
  return countOf(block, scope) === 0 ? [] : block.body.blocks.filter(({ type }) => type === 'content');
}

function countOf({ body }: Block, scope: Scope): Value {
  const forEach = body.attributes.get('for_each');
  const items = forEach ? evaluate(forEach.value, scope) : null;
  if (items instanceof Map) return items.size;
  return items !== null && isList(items) ? items.length : unknown(shown(items));
}
