import type { Entry, Expression, ForExpression } from './expression.ts';

/** Names that an expression asks for, each with the steps after it: `['var', 'cidr']`. What `for` binds is none. */
export function referencesIn(expression: Expression, bound: ReadonlySet<string>): string[][] {
  switch (expression.kind) {
    case 'literal':
      return [];
    case 'name':
      return bound.has(expression.name) ? [] : [[expression.name]];
    case 'get':
      return referencesOfSteps(expression, bound);
    case 'for':
      return referencesInFor(expression, bound);
    case 'template':
      return referencesInTemplate(expression.parts, bound);
    default:
      return partsOf(expression).flatMap(part => referencesIn(part, bound));
  }
}

type Get = Extract<Expression, { kind: 'get' }>;
type Plain = Exclude<Expression, { kind: 'literal' | 'name' | 'get' | 'for' | 'template' }>;

function partsOf(expression: Plain): readonly Expression[] {
  switch (expression.kind) {
    case 'tuple':
      return expression.items;
    case 'object':
      return expression.entries.flatMap(({ key, value }: Entry) => [key, value]);
    case 'call':
      return expression.args;
    case 'binary':
      return [expression.left, expression.right];
    case 'conditional':
      return [expression.condition, expression.yes, expression.no];
    case 'directive':
      return expression.of;
    default:
      return [expression.of];
  }
}

function referencesOfSteps(expression: Get, bound: ReadonlySet<string>): string[][] {
  const chain: Get[] = [];
  let base: Expression = expression;
  for (; base.kind === 'get'; base = base.of) chain.unshift(base);
  const keys = chain.flatMap(({ key }) => referencesIn(key, bound));
  if (base.kind !== 'name') return [...referencesIn(base, bound), ...keys];
  const end = chain.findIndex(({ isIndex }) => isIndex);
  const steps = chain
    .slice(0, end === -1 ? chain.length : end)
    .flatMap(({ key }) => (key.kind === 'literal' ? [`${key.value}`] : []));
  return bound.has(base.name) ? keys : [[base.name, ...steps], ...keys];
}

function referencesInFor(expression: ForExpression, bound: ReadonlySet<string>): string[][] {
  const inner = new Set([...bound, ...expression.names]);
  const parts = [expression.key, expression.value, expression.condition].filter(part => part !== null);
  return [...referencesIn(expression.in, bound), ...parts.flatMap(part => referencesIn(part, inner))];
}

// What a `%{ for }` binds is taken to hold up to the end of the text.
function referencesInTemplate(parts: readonly Expression[], bound: ReadonlySet<string>): string[][] {
  const names = new Set(bound);
  return parts.flatMap(part => {
    const found = referencesIn(part, names);
    if (part.kind === 'directive') for (const name of part.names) names.add(name);
    return found;
  });
}
