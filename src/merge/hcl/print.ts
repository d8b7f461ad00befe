import type { Body, Item } from './read.ts';

/** The source text of a body: the same bytes as were read. */
export function printBody({ open, items, end, close }: Body): string {
  return `${open}${items.map(printItem).join('')}${end}${close}`;
}

export function printItem(item: Item): string {
  return item.blank + printLines(item);
}

/** The item with its comments, without the blank lines before it. */
export function printLines(item: Item): string {
  return item.comments + printLine(item);
}

/** The item alone. */
export function printLine({ indent, head, value, body, tail }: Item): string {
  return indent + head + (body ? printBody(body) : value) + tail;
}
