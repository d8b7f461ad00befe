import { posix } from 'node:path';
import { evaluate } from './evaluate/evaluate.ts';
import type { Scope } from './evaluate/scope.ts';
import { unknown, type Value } from './evaluate/value.ts';
import { bodyOf, type Files } from './folders.ts';
import type { Block, Body } from './hcl/parse-body.ts';

/** A file of Terragrunt, read for one unit, and what names and functions mean in it. */
export type UnitFile = { path: string; root: string; body: Body; scope: Scope };

/** Reads a file of Terragrunt for the unit in `root`: the unit itself, or what it includes or reads. */
export function unitFile(files: Files, { path, root }: { path: string; root: string }): UnitFile {
  const body = bodyOf(files.get(path));
  const found = new Map<string, Value>();
  const scope: Scope = {
    names: new Map(),
    resolve,
    call: (name, args) => callTerragrunt({ files, path, root }, name, args),
  };
  return { path, root, body, scope };

  function resolve(first: string, name: string): Value {
    const address = `${first}.${name}`;
    const known = found.get(address);
    if (known !== undefined) return known;
    found.set(address, unknown(address));
    const value = declaredValue(first, name) ?? unknown(address);
    found.set(address, value);
    return value;
  }

  function declaredValue(first: string, name: string): Value | undefined {
    if (first === 'include') return includeOf(name);
    const blocks = first === 'local' ? body.blocks.filter(({ type }) => type === 'locals') : [];
    const attribute = blocks.map(block => block.body.attributes.get(name)).find(item => item !== undefined);
    return attribute && evaluate(attribute.value, scope);
  }

  function includeOf(name: string): Value | undefined {
    const block = body.blocks.find(({ type, labels }: Block) => type === 'include' && labels[0] === name);
    const attribute = block?.body.attributes.get('path');
    const included = attribute ? evaluate(attribute.value, scope) : undefined;
    return typeof included === 'string' ? configuration(files, { path: included, root }) : undefined;
  }
}

type Reading = { files: Files; path: string; root: string };

function callTerragrunt({ files, path, root }: Reading, name: string, [first]: readonly Value[]): Value | undefined {
  switch (name) {
    case 'find_in_parent_folders':
      return typeof first === 'string' || first === undefined
        ? parentFile(files, root, first ?? 'root.hcl')
        : undefined;
    case 'get_original_terragrunt_dir':
    case 'get_terragrunt_dir':
      return root;
    case 'path_relative_to_include':
      return posix.relative(posix.dirname(path), root);
    case 'read_terragrunt_config':
      return typeof first === 'string' ? configuration(files, { path: first, root }) : undefined;
    default:
      return undefined;
  }
}

function parentFile(files: Files, root: string, name: string): string | undefined {
  const steps = root.split('/');
  const candidates = steps.map((_, index) => posix.join('.', ...steps.slice(0, steps.length - 1 - index), name));
  return candidates.find(candidate => files.has(candidate));
}

function configuration(files: Files, at: { path: string; root: string }): Value {
  const { body, scope } = unitFile(files, at);
  const locals = body.blocks
    .filter(({ type }) => type === 'locals')
    .flatMap(block => [...block.body.attributes.keys()]);
  const inputs = body.attributes.get('inputs');
  return new Map<string, Value>([
    ['locals', new Map(locals.map(name => [name, scope.resolve('local', name)]))],
    ['inputs', inputs ? evaluate(inputs.value, scope) : new Map<string, Value>()],
  ]);
}
