import { posix } from 'node:path';
import type { Json, Tree } from '../../src/answers/tree.ts';
import { blocksIn, bodiesOf, expressionOf, parsedTree } from './hcl-value.ts';
import { outputShape, presentValue } from './output-shape.ts';
import { any, type Constraint, objectOf, parseConstraint } from './type-constraint.ts';

export interface Variable {
  readonly type: Constraint;
  readonly isRequired: boolean;
  /** The file that declares it. */
  readonly file: string;
}

/** What a module says to its callers. */
export interface ModuleInterface {
  readonly folder: string;
  readonly variables: ReadonlyMap<string, Variable>;
  /** What outputs are where they are not null. */
  readonly outputs: ReadonlyMap<string, Json>;
  /** The outputs as one type, as far as their expressions tell. */
  readonly shape: Constraint;
  /** Addresses of resources and locals, such as `aws_vpc.this` and `local.zone_id`. */
  readonly declared: ReadonlySet<string>;
  /** Providers that it names. */
  readonly providers: readonly string[];
  /** Folders of modules that it calls. */
  readonly calls: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
}

const known = new Map<string, Promise<ModuleInterface>>();

/** Providers that have to be configured for a module: those that it names, and the modules that it calls. */
export async function providersFor(files: ReadonlyMap<string, string>, module: ModuleInterface): Promise<string[]> {
  const called = await Promise.all(module.calls.map(folder => moduleInterface(files, folder)));
  const further = await Promise.all(called.map(inner => providersFor(files, inner)));
  return [...new Set([...module.providers, ...further.flat()])].sort();
}

/** Reads the module in a folder. Repositories share most modules: each is read once. */
export function moduleInterface(files: ReadonlyMap<string, string>, folder: string): Promise<ModuleInterface> {
  const own = [...files].filter(([path]) => posix.dirname(path) === folder && path.endsWith('.tf'));
  const key = JSON.stringify([folder, own]);
  const found = known.get(key) ?? read(folder, own);
  known.set(key, found);
  return found;
}

async function read(folder: string, own: readonly [string, string][]): Promise<ModuleInterface> {
  const trees = await Promise.all(own.map(async ([path, text]) => [path, await parsedTree(text)] as const));
  const variables = new Map(trees.flatMap(([path, tree]) => variablesOf(path, tree)));
  const outputs = await Promise.all(trees.flatMap(([, tree]) => outputsOf(tree)));
  return {
    folder,
    variables,
    outputs: new Map(outputs),
    shape: await shapeOf(outputs, variables),
    declared: new Set(trees.flatMap(([, tree]) => declaredIn(tree))),
    providers: trees.flatMap(([, tree]) => providersOf(tree)),
    calls: trees.flatMap(([, tree]) => callsOf(folder, tree)),
    texts: new Map(own),
  };
}

function variablesOf(file: string, tree: Tree): [string, Variable][] {
  return blocksIn(tree, 'variable').map(([name, body]) => {
    const type = expressionOf(body.type);
    return [name, { type: type === undefined ? any : parseConstraint(type), isRequired: !('default' in body), file }];
  });
}

function outputsOf(tree: Tree): Promise<readonly [string, Json]>[] {
  return blocksIn(tree, 'output').map(async ([name, { value = null }]) => [name, await presentValue(value)] as const);
}

async function shapeOf(
  outputs: readonly (readonly [string, Json])[],
  variables: ReadonlyMap<string, Variable>,
): Promise<Constraint> {
  const typeOf = (name: string) => variables.get(name)?.type ?? any;
  const shapes = outputs.map(async ([name, value]) => {
    return [name, { type: await outputShape(value, typeOf), isOptional: true }] as const;
  });
  return objectOf(await Promise.all(shapes));
}

function declaredIn(tree: Tree): string[] {
  const resources = Object.entries(tree.resource ?? {}).flatMap(([type, named]) =>
    Object.keys(named).map(name => `${type}.${name}`),
  );
  return [...resources, ...bodiesOf(tree.locals).flatMap(body => Object.keys(body).map(name => `local.${name}`))];
}

function providersOf(tree: Tree): string[] {
  const settings = bodiesOf(tree.terraform).flatMap(body => bodiesOf(body.required_providers));
  return settings.flatMap(providers => Object.keys(providers));
}

function callsOf(folder: string, tree: Tree): string[] {
  return blocksIn(tree, 'module').map(([, { source = '' }]) => posix.join(folder, String(source)));
}
