import { commentMeaning, tailComment, valueMeaning } from '../../src/merge/hcl/meaning.ts';
import { type Body, type Item, readHcl } from '../../src/merge/hcl/read.ts';
import { formatHcl } from '../../src/render/format-hcl.ts';

/** A node of a made-up file; `id` is the same in all versions, and never in the text. */
export type Node = {
  id: string;
  kind: 'attribute' | 'block' | 'object' | 'inline' | 'comment';
  /** The name, or the type with its quoted labels. */
  head: string;
  value: string;
  note: string;
  tail: string;
  children: Node[];
};

export function node(id: string, kind: Node['kind'], part: Partial<Node>): Node {
  return { id, kind, head: '', value: '', note: '', tail: '', children: [], ...part };
}

/** Laid out as `terraform fmt` does it. */
export function printModel(root: Node): string {
  return formatHcl(`${root.children.map(printNode).join('\n')}`);
}

function printNode(each: Node): string {
  const tail = each.tail === '' ? '' : ` # ${each.tail}`;
  const note = each.note === '' ? '' : `# ${each.note}\n`;
  if (each.kind === 'comment') return `\n# ${each.value}\n\n`;
  if (each.kind === 'attribute') return `${note}${each.head} = ${each.value}${tail}\n`;
  if (each.kind === 'inline') return `${note}${each.head} = ${inlineObject(each.children)}${tail}\n`;
  const inner = each.children.map(printNode).join('');
  return `${note}${each.head}${each.kind === 'object' ? ' =' : ''} {\n${inner}}${tail}\n`;
}

function inlineObject(children: readonly Node[]): string {
  const pairs = children.map(({ head, value }) => `${head} = ${value}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** What a model says, whatever the order. */
export function modelCanon(root: Node): unknown {
  return sorted(
    root.children.map(each => {
      const value = ['attribute', 'comment'].includes(each.kind) ? each.value : modelCanon(each);
      return [each.kind === 'comment' ? '#' : each.head.replaceAll('"', ''), value, each.note, each.tail];
    }),
  );
}

/** What a text says, in the same form. */
export function textCanon(text: string): unknown {
  return bodyCanon(readHcl(text));
}

function bodyCanon(body: Body): unknown {
  return sorted(body.items.map(itemCanon));
}

function itemCanon(item: Item): unknown[] {
  const bare = (comment: string) => commentMeaning(comment).replace(/^# /, '');
  const value = item.body ? bodyCanon(item.body) : item.kind === 'comment' ? bare(item.value) : valueMeaning(item);
  return [item.key.replaceAll('.', ' '), value, bare(item.comments), bare(tailComment(item.tail))];
}

function sorted(values: unknown[]): unknown[] {
  const texts = new Map(values.map(value => [value, JSON.stringify(value)]));
  return values.toSorted((one, other) => ((texts.get(one) ?? '') < (texts.get(other) ?? '') ? -1 : 1));
}
