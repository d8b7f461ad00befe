import { posix } from 'node:path';
import type { Problem } from '../../user-error.ts';
import type { ReadFile } from '../folders.ts';
import type { Block } from '../hcl/parse-body.ts';

/** What the files of a folder declare twice, `beside` them those of another folder that Terraform sees together with it. */
export function duplicates(own: readonly ReadFile[], beside: readonly ReadFile[]): Problem[] {
  const seen = new Map(beside.flatMap(declarationsIn).map(found => [found.name, found]));
  return own.flatMap(declarationsIn).flatMap(found => {
    const first = seen.get(found.name);
    if (!first) seen.set(found.name, found);
    return first ? [twice(first, found)] : [];
  });
}

type Declaration = { name: string; path: string; line: number };

function twice(first: Declaration, { name, path, line }: Declaration): Problem {
  return { path, file: path, line, message: `${name} is declared twice: first in ${first.path}, line ${first.line}` };
}

// An override file is there to say it again.
function declarationsIn({ path, body }: ReadFile): Declaration[] {
  if (/(?:^|_)override\.tf$/.test(posix.basename(path))) return [];
  return body.blocks.flatMap(block => namesOf(block).map(({ name, line }) => ({ name, path, line })));
}

const PREFIXES = new Map([
  ['data', 'data.'],
  ['ephemeral', 'ephemeral.'],
  ['module', 'module.'],
  ['output', 'output.'],
  ['resource', ''],
  ['variable', 'var.'],
]);

function namesOf({ type, labels, body, line }: Block): { name: string; line: number }[] {
  if (type === 'locals')
    return [...body.attributes.values()].map(local => ({ name: `local.${local.name}`, line: local.line }));
  const prefix = PREFIXES.get(type);
  return prefix === undefined ? [] : [{ name: `${prefix}${labels.join('.')}`, line }];
}
