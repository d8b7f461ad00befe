import { evaluate } from './evaluate/evaluate.ts';
import type { Scope } from './evaluate/scope.ts';
import { isMap, unknown, type Value } from './evaluate/value.ts';
import type { Block } from './hcl/parse-body.ts';

/** How many there are of one block, and how they are told apart. */
export type Instances = {
  shape: 'single' | 'count' | 'for_each';
  /** What follows the address: nothing, `[0]`, `["a"]`. null where only a plan can tell. */
  keys: readonly string[] | null;
};

/** One of them, and what its names mean; `*` stands for all where they cannot be told. */
export type Instance = { key: string; scope: Scope };

// A count beyond this is a mistake, and no list that anybody reads.
const MOST = 1000;

/** How many there are, by `count` and `for_each`. */
export function instancesOf({ body }: Block, scope: Scope): Instances & { each: readonly Instance[] } {
  const count = body.attributes.get('count');
  if (count) return counted(evaluate(count.value, scope), scope);
  const forEach = body.attributes.get('for_each');
  if (forEach) return keyed(evaluate(forEach.value, scope), scope);
  return { shape: 'single', keys: [''], each: [{ key: '', scope }] };
}

function counted(count: Value, scope: Scope): ReturnType<typeof instancesOf> {
  if (typeof count !== 'number' || count > MOST) {
    return { shape: 'count', keys: null, each: [{ key: '*', scope }] };
  }
  const each = Array.from({ length: count }, (_, index) => ({
    key: `[${index}]`,
    scope: withNames(scope, { root: 'count', values: { index } }),
  }));
  return { shape: 'count', keys: each.map(({ key }) => key), each };
}

function keyed(collection: Value, scope: Scope): ReturnType<typeof instancesOf> {
  if (!isMap(collection)) {
    const values = { key: unknown('each.key'), value: unknown('each.value') };
    return { shape: 'for_each', keys: null, each: [{ key: '*', scope: withNames(scope, { root: 'each', values }) }] };
  }
  const each = [...collection].map(([key, value]) => ({
    key: `[${JSON.stringify(key)}]`,
    scope: withNames(scope, { root: 'each', values: { key, value } }),
  }));
  return { shape: 'for_each', keys: each.map(({ key }) => key), each };
}

function withNames(scope: Scope, { root, values }: { root: string; values: Record<string, Value> }): Scope {
  return {
    ...scope,
    resolve: (first, name) => (first === root ? values[name] : undefined) ?? scope.resolve(first, name),
  };
}
