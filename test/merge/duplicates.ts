import { addressOf } from '../../src/merge/hcl/address.ts';
import { isOfModule } from '../../src/merge/hcl/folder.ts';
import { groupBy } from '../../src/merge/hcl/group-by.ts';
import { naturalKey } from '../../src/merge/hcl/natural-keys.ts';
import { type Body, type Item, readHcl } from '../../src/merge/hcl/read.ts';

/** Something that is there twice where Terraform allows it once, and the files it is in. */
export type Duplicate = { at: string; paths: readonly string[] };

type Named = { at: string; path: string };

/**
 * What is there twice in the files of one folder: blocks of one address, values of `locals`, and attributes of one block.
 * Throws HclSyntaxError.
 */
export function duplicatesIn(files: readonly { path: string; text: string }[]): Duplicate[] {
  const bodies = files.map(({ path, text }) => ({ path, body: readHcl(text) }));
  const named = bodies.flatMap(({ path, body }) => addressesIn(body).map(at => ({ at, path })));
  const scopes = groupBy(named, ({ at, path }) => (isOfModule(path) ? at : `${at}\0${path}`));
  const addresses = [...scopes.values()].filter(group => group.length > 1).map(duplicateOf);
  const attributes = bodies.flatMap(({ path, body }) => repeatedIn(body, '').map(at => ({ at, paths: [path] })));
  return [...addresses, ...attributes];
}

function duplicateOf(group: readonly Named[]): Duplicate {
  return { at: group[0]?.at ?? '', paths: [...new Set(group.map(({ path }) => path))] };
}

function addressesIn({ items, kind }: Body): string[] {
  const labelled = items.filter(item => item.kind === 'block' && item.key.includes('.'));
  const blocks = labelled.map(item => `${addressOf(item, { items: [item], kind }, '')}${alias(item)}`);
  return [
    ...blocks,
    ...items.filter(isLocals).flatMap(({ body }) => attributesOf(body).map(({ key }) => `local.${key}`)),
  ];
}

/** Providers of one name differ by their alias. */
function alias(item: Item): string {
  const key = item.key.startsWith('provider.') ? naturalKey(item) : undefined;
  return key?.text.startsWith('alias=') ? `.${key.text.slice('alias='.length)}` : '';
}

/** Names that come twice in one block; those of `locals` are addresses already. */
function repeatedIn(body: Body, parent: string): string[] {
  const groups = [...groupBy(attributesOf(body), ({ key }) => key).values()];
  const repeated = groups.flatMap(([, second]) => (second ? [addressOf(second, body, parent)] : []));
  const inner = body.items
    .filter(item => item.kind === 'block')
    .flatMap(item => {
      const found = item.body ? repeatedIn(item.body, addressOf(item, body, parent)) : [];
      return body.kind === 'file' && isLocals(item) ? [] : found;
    });
  return [...repeated, ...inner];
}

function attributesOf(body: Body | undefined): Item[] {
  return body?.items.filter(({ kind }) => kind === 'attribute') ?? [];
}

function isLocals({ kind, key }: Item): boolean {
  return kind === 'block' && key === 'locals';
}
