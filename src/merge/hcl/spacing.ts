import type { Body, Item } from './read.ts';
import type { Row } from './rows.ts';
import type { Three } from './three.ts';

/** The blank lines before an item, behind the one that comes before it in the result. */
export function blankBefore(row: Row, previous: Row | undefined, bodies: Three<Body>): string {
  const side = row.ours ? 'ours' : 'theirs';
  const item = row[side];
  if (!item) return '';
  const before = itemBefore(item, bodies[side]);
  if (!previous) return before ? '' : item.blank;
  if (isBlankOfTemplate(row, previous, bodies.theirs)) return row.theirs?.blank ?? '';
  return isSame(before, previous[side]) ? item.blank : blankOfNewPlace(item, previous, bodies.ours);
}

/** An item that is first and one that is not there are not the same. */
function isSame(item: Item | undefined, other: Item | undefined): boolean {
  return item !== undefined && item === other;
}

/** Blocks of a file stand apart. */
function blankOfNewPlace(item: Item, { ours, theirs }: Row, { kind }: Body): string {
  const isTight = kind === 'file' && item.blank === '' && hasBlock(item, ours ?? theirs);
  return isTight ? '\n' : item.blank;
}

function hasBlock(...items: readonly (Item | undefined)[]): boolean {
  return items.some(item => item?.kind === 'block');
}

function itemBefore(item: Item, { items }: Body): Item | undefined {
  return items[items.indexOf(item) - 1];
}

/** The team left the blank lines as they were, and what comes before is what the template has there. */
function isBlankOfTemplate({ base, ours, theirs }: Row, previous: Row, body: Body): boolean {
  if (!base || !ours || !theirs || base.blank !== ours.blank) return false;
  return isSame(previous.theirs, itemBefore(theirs, body));
}
