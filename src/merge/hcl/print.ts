import type { Body, Item } from './read.ts';

/** The source text of a body, put together from its smallest parts: the same bytes as were read. */
export function printBody({ open, items, end, close }: Body): string {
  return `${open}${items.map(printItem).join('')}${end}${close}`;
}

function printItem({ blank, comments, indent, head, value, body, tail }: Item): string {
  return blank + comments + indent + head + (body ? printBody(body) : value) + tail;
}

/** The source text of an item with its comments, without the blank lines before it. */
export function printLines(item: Item): string {
  return item.comments + printLine(item);
}

/** The source text of an item alone. */
export function printLine({ indent, head, value, tail }: Item): string {
  return indent + head + value + tail;
}
