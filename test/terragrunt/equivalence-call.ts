import { posix } from 'node:path';
import { parse } from '@cdktf/hcl2json';
import { getIn, isTree, type Json, type Path, type Tree } from '../../src/answers/tree.ts';
import type { OutputFile } from '../../src/generate/output.ts';
import { textOf } from '../cases.ts';

/** Every file of a repository, by path. */
export type Files = ReadonlyMap<string, OutputFile>;

/** A module that an engine calls, with all that decides what becomes of it. */
export type Call = {
  /** Folder of the root or unit that calls it. */
  readonly leaf: string;
  readonly source: string;
  /** Arguments by name. An output of another component is a text that says whose it is. */
  readonly inputs: Tree;
  /** Configurations of providers, by their names. */
  readonly providers: Tree;
  /** The kind of backend, and what it is told. */
  readonly state: Tree;
  /** Which versions of Terraform and of each provider are let through. */
  readonly versions: Tree;
  /** Whether a plan that would destroy it is refused. */
  readonly guard: boolean;
};

/** By the folder in which Terragrunt has, or would have, a unit for it. */
export type Calls = ReadonlyMap<string, Call>;

/** What stands for outputs of the component in a folder: all, or what lies at a path in them. */
export function outputsOf(folder: string, path: readonly string[]): string {
  return [`outputs(${folder})`, ...path].join('.');
}

/** What hcl2json makes of the files of a folder whose names match, read as one. */
export function blocksIn(files: Files, folder: string, name: RegExp): Promise<Tree> {
  const own = [...files.values()].filter(
    ({ path }) => posix.dirname(path) === folder && name.test(posix.basename(path)),
  );
  return parsed(own.map(textOf).join('\n'));
}

/** What hcl2json makes of a text. */
export function parsed(text: string): Promise<Tree> {
  return parse('text.tf', text);
}

/** A map in what was parsed; empty where there is none. */
export function mapAt(tree: Json | undefined, path: Path): Tree {
  const found = getIn(tree, path);
  return isTree(found) ? found : {};
}

/** The functions whose results both engines leave to Terraform. */
export async function callOfTerraform(name: string, args: readonly Json[]): Promise<Json> {
  if (name !== 'base64decode') throw new Error(`not understood: ${name}()`);
  return `base64decode(${args.join(', ')})`;
}
