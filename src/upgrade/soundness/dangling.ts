import type { Problem } from '../../user-error.ts';
import type { ReadFile } from '../folders.ts';
import type { Block } from '../hcl/parse-body.ts';
import { referencesIn } from '../hcl/references.ts';

/** References in the files of a folder to what neither it declares nor the folder `beside` it. */
export function danglingReferences(own: readonly ReadFile[], beside: readonly ReadFile[]): Problem[] {
  const declared = new Set([...own, ...beside].flatMap(({ body }) => body.blocks).flatMap(declaredBy));
  return own.flatMap(({ path, body }) =>
    body.blocks
      .filter(({ type }) => !UNCHECKED.has(type))
      .flatMap(block => asked(block, new Set()))
      .filter(({ name }) => !declared.has(name))
      .map(({ name, line }) => ({ path, file: path, line, message: `${name} is not declared in this folder` })),
  );
}

// They speak of providers, or of addresses that are gone.
const UNCHECKED = new Set(['moved', 'removed', 'terraform']);

function declaredBy({ type, labels, body }: Block): string[] {
  const [first = '', second = ''] = labels;
  switch (type) {
    case 'check':
      return body.blocks.filter(block => block.type === 'data').flatMap(declaredBy);
    case 'data':
    case 'ephemeral':
      return [`${type}.${first}.${second}`];
    case 'locals':
      return [...body.attributes.keys()].map(name => `local.${name}`);
    case 'module':
      return [`module.${first}`];
    case 'resource':
      return [`${first}.${second}`];
    case 'variable':
      return [`var.${first}`];
    default:
      return [];
  }
}

type Asked = { name: string; line: number };

// Their values are words of Terraform, or name providers.
const WORDS = new Map([
  ['data', 'provider'],
  ['ephemeral', 'provider'],
  ['lifecycle', 'ignore_changes'],
  ['module', 'providers'],
  ['resource', 'provider'],
  ['variable', 'type'],
]);

function asked({ type, body }: Block, bound: ReadonlySet<string>): Asked[] {
  const attributes = [...body.attributes.values()].filter(({ name }) => name !== WORDS.get(type));
  const own = attributes.flatMap(({ value, line }) =>
    referencesIn(value, bound).flatMap(steps => nameOf(steps).map(name => ({ name, line }))),
  );
  return [...own, ...body.blocks.flatMap(block => asked(block, new Set([...bound, ...iteratorOf(block)])))];
}

function iteratorOf({ type, labels, body }: Block): string[] {
  if (type !== 'dynamic') return [];
  const iterator = body.attributes.get('iterator')?.value;
  return iterator?.kind === 'name' ? [iterator.name] : labels.slice(0, 1);
}

const OWN = new Set(['count', 'each', 'path', 'self', 'terraform']);

// A name alone is no reference to anything that a folder declares.
function nameOf([root = '', ...steps]: readonly string[]): string[] {
  if (OWN.has(root) || steps.length === 0) return [];
  const length = root === 'data' || root === 'ephemeral' ? 2 : 1;
  return [[root, ...steps.slice(0, length)].join('.')];
}
