import { evaluate } from './evaluate/evaluate.ts';
import type { Scope } from './evaluate/scope.ts';
import { isMap, unknown, type Value } from './evaluate/value.ts';
import type { Block } from './hcl/parse-body.ts';
import type { ModuleBody } from './module-body.ts';
import { withTypeDefaults } from './type-defaults.ts';

/** A module where it is called: `prefix` is `module.network.`, or nothing in a root. */
export type CalledModule = { body: ModuleBody; args: ReadonlyMap<string, Value>; prefix: string };

/** What names mean in the files of a module. */
export function moduleScope({ body, args, prefix }: CalledModule): Scope {
  const found = new Map<string, Value>();
  const scope: Scope = { names: new Map(), call: () => undefined, resolve };
  return scope;

  function resolve(root: string, name: string): Value {
    const address = `${root}.${name}`;
    const value = found.get(address) ?? unknown(`${prefix}${address}`);
    if (found.has(address)) return value;
    // Whoever asks for itself on the way gets what cannot be told.
    found.set(address, value);
    const own = declaredValue(root, name);
    if (own !== undefined) found.set(address, own);
    return own ?? value;
  }

  function declaredValue(root: string, name: string): Value | undefined {
    const local = root === 'local' ? body.locals.get(name) : undefined;
    if (local) return evaluate(local, scope);
    const variable = root === 'var' ? body.variables.get(name) : undefined;
    return variable ? argumentOf(variable, args.get(name)) : undefined;
  }
}

function argumentOf({ body }: Block, given: Value | undefined): Value | undefined {
  const scope: Scope = { names: new Map(), call: () => undefined, resolve: (root, name) => unknown(`${root}.${name}`) };
  const otherwise = body.attributes.get('default');
  const nullable = body.attributes.get('nullable')?.value;
  const isRefused = given === null && nullable?.kind === 'literal' && nullable.value === false;
  const value = given === undefined || isRefused ? otherwise && evaluate(otherwise.value, scope) : given;
  return value === undefined ? undefined : withTypeDefaults(value, body.attributes.get('type')?.value, scope);
}

/** The members of a value that is a map, none of any other. */
export function membersOf(value: Value | undefined): ReadonlyMap<string, Value> {
  return value !== undefined && isMap(value) ? value : new Map();
}
