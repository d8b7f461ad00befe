import { posix } from 'node:path';
import { isTree, type Json, type Tree } from '../../src/answers/tree.ts';
import { blocksIn, bodiesOf, computedIn, parsedTree } from './hcl-value.ts';

/** A unit as its terragrunt.hcl has it. Paths are those of the repository. */
export interface Unit {
  readonly path: string;
  readonly text: string;
  readonly tree: Tree;
  readonly source: Json | undefined;
  readonly dependencies: readonly Dependency[];
  /** Units that it waits for and reads nothing of. */
  readonly waits: readonly string[];
  readonly inputs: Tree;
}

export interface Dependency {
  readonly name: string;
  /** The unit that it names. */
  readonly path: string;
  readonly mocks: Tree;
  readonly body: Tree;
}

/** Outputs of a dependency that stand somewhere in a unit: `dependency.secrets.outputs.keys`. */
export interface OutputReference {
  readonly dependency: string;
  readonly attributes: readonly string[];
}

export async function parsedUnit(path: string, text: string): Promise<Unit> {
  const tree = await parsedTree(text);
  return {
    path,
    text,
    tree,
    source: bodiesOf(tree.terraform)[0]?.source,
    dependencies: blocksIn(tree, 'dependency').map(([name, body]) => dependencyOf(path, name, body)),
    waits: bodiesOf(tree.dependencies).flatMap(({ paths }) => (Array.isArray(paths) ? paths.map(joined(path)) : [])),
    inputs: isTree(tree.inputs) ? tree.inputs : {},
  };
}

function dependencyOf(unit: string, name: string, body: Tree): Dependency {
  const { config_path = '', mock_outputs: mocks = {} } = body;
  return { name, path: joined(unit)(config_path), mocks: isTree(mocks) ? mocks : {}, body };
}

function joined(unit: string): (path: Json) => string {
  return path => posix.join(unit, String(path));
}

/** The folder that a source says, below `modules/`: `aws/network`. */
export function moduleOf({ source }: Unit): string {
  return /\/modules\/\/(.+)$/.exec(String(source))?.[1] ?? '';
}

/** What a text takes of dependencies. */
export function outputsIn(text: string): OutputReference[] {
  const found = text.matchAll(/\bdependency\.(\w+)\.outputs((?:\.\w+)*)/g);
  return [...found].map(([, dependency = '', path = '']) => ({ dependency, attributes: path.split('.').slice(1) }));
}

/** What a unit takes of dependencies elsewhere than in its inputs. */
export function outputsBesideInputs({ tree }: Unit): OutputReference[] {
  const { inputs, ...rest } = tree;
  return computedIn(rest).flatMap(({ value }) => outputsIn(value));
}
