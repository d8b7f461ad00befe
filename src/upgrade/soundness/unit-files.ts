import { posix } from 'node:path';
import type { Problem } from '../../user-error.ts';
import { bodyOf, type Files } from '../folders.ts';
import type { Attribute, Block, Body } from '../hcl/parse-body.ts';
import { referencesIn } from '../hcl/references.ts';

/** What files of Terragrunt declare twice, and the locals, dependencies and includes that they ask for and do not have. */
export function unitFileProblems(files: Files): Problem[] {
  const own = [...files].filter(([path]) => isTerragrunt(path)).map(([path, text]) => ({ path, body: bodyOf(text) }));
  // A unit has the dependencies of what it includes as well.
  const included = own.filter(({ path }) => posix.basename(path) !== 'terragrunt.hcl');
  const shared = new Set(included.flatMap(({ body }) => labelled(body, 'dependency')));
  return own.flatMap(({ path, body }) => [...twiceIn(path, body), ...danglingIn(path, body, shared)]);
}

// Others that end like this are of tools that have their own words.
function isTerragrunt(path: string): boolean {
  return path.endsWith('.hcl') && !/(?:^|\/)\.|\.(?:tftest|tfmock|tfquery|pkr)\.hcl$/.test(path);
}

const LABELLED = ['dependency', 'feature', 'generate', 'include'];

function labelled({ blocks }: Body, type: string): string[] {
  return blocks.filter(block => block.type === type).map(({ labels }) => `${type}.${labels[0] ?? ''}`);
}

function localsIn({ blocks }: Body): Attribute[] {
  return blocks.filter(({ type }) => type === 'locals').flatMap(({ body }) => [...body.attributes.values()]);
}

function twiceIn(path: string, body: Body): Problem[] {
  const blocks = body.blocks.filter(({ type }) => LABELLED.includes(type));
  const found = [
    ...blocks.map(({ type, labels, line }) => ({ name: `${type}.${labels[0] ?? ''}`, line })),
    ...localsIn(body).map(({ name, line }) => ({ name: `local.${name}`, line })),
  ];
  const again = found.filter(({ name }, index) => found.findIndex(other => other.name === name) < index);
  return again.map(({ name, line }) => ({ path, file: path, line, message: `${name} is declared twice` }));
}

function danglingIn(path: string, body: Body, shared: ReadonlySet<string>): Problem[] {
  const declared = new Set([
    ...shared,
    ...LABELLED.flatMap(type => labelled(body, type)),
    ...localsIn(body).map(({ name }) => `local.${name}`),
  ]);
  return attributesIn(body)
    .flatMap(({ value, line }) => referencesIn(value, new Set()).map(([root = '', name]) => ({ root, name, line })))
    .filter(
      ({ root, name }) =>
        name !== undefined && (root === 'local' || LABELLED.includes(root)) && !declared.has(`${root}.${name}`),
    )
    .map(({ root, name, line }) => ({
      path,
      file: path,
      line,
      message: `${root}.${name} is not declared in this file`,
    }));
}

function attributesIn({ attributes, blocks }: Body): Attribute[] {
  return [...attributes.values(), ...blocks.flatMap((block: Block) => attributesIn(block.body))];
}
