import type { Conflict } from '../sides.ts';
import { addressOf } from './address.ts';
import { KNOWN_SETS } from './known-sets.ts';
import { inlineBody, onLines, reindent, withComment } from './layout.ts';
import { commentMeaning, meaningOf, openComment, tailComment, valueMeaning } from './meaning.ts';
import { mergeSet } from './merge-set.ts';
import { printLine, printLines } from './print.ts';
import type { Body, Item } from './read.ts';
import { type Row, rowsOf } from './rows.ts';
import { blankBefore } from './spacing.ts';
import { pick, type Three } from './three.ts';

/** Source text, or a conflict, which stands for whole lines. */
export type Piece = string | Conflict;

export type Bodies = Three<Body> | (Three<Body | undefined> & { ours: Body; theirs: Body });

/** The address of the body, its indentation, and items of the team that stand where the template has them. */
export type Place = { at: string; indent: string; placed: ReadonlySet<Item> };

/** A merged body: the line it opens with, undefined where that is in conflict, and what follows. */
export type MergedBody = { open: string | undefined; inside: Piece[] };

export function mergeBody(bodies: Bodies, place: Place): MergedBody {
  const inline = mergeInline(bodies, place);
  if (inline !== undefined) return { open: inline, inside: [] };
  const base = onLines(bodies.base ?? { ...bodies.ours, items: [] }, place.indent);
  const [ours, theirs] = [onLines(bodies.ours, place.indent), onLines(bodies.theirs, place.indent)];
  const rows = rowsOf(itemsOf({ base, ours, theirs }), place.placed);
  const open = pick({ base, ours, theirs }, body => commentMeaning(openComment(body)))?.open;
  return { open, inside: [...mergeRows(rows, { base, ours, theirs }, place), ours.end + ours.close] };
}

function mergeRows(rows: readonly Row[], bodies: Three<Body>, place: Place): Piece[] {
  const pieces: Piece[] = [];
  let previous: Row | undefined;
  for (const row of rows) {
    const merged = mergeRow(row, bodies, place);
    if (merged.length === 0) continue;
    pieces.push(blankBefore(row, previous, bodies), ...merged);
    previous = row;
  }
  return pieces;
}

/** A body on one line stays on it, as long as nothing in it takes lines of its own. */
function mergeInline({ base, ours, theirs }: Bodies, place: Place): string | undefined {
  const stripped = {
    base: (base && inlineBody(base)) ?? base ?? { ...ours, items: [] },
    ours: inlineBody(ours),
    theirs: inlineBody(theirs),
  };
  if (!isInline(stripped)) return undefined;
  const rows = rowsOf(itemsOf(stripped), place.placed);
  const merged = rows.map(row => mergeRow(row, stripped, place)).filter(pieces => pieces.length > 0);
  const texts = merged.map(pieces => (pieces.every(isOnLine) ? pieces.join('') : '\n'));
  if (texts.includes('\n') || (ours.kind === 'block' && texts.length > 1)) return undefined;
  return texts.length === 0 ? '{}' : `{ ${texts.join(', ')} }`;
}

function isInline(bodies: Three<Body | undefined>): bodies is Three<Body> {
  return bodies.ours !== undefined && bodies.theirs !== undefined;
}

function isOnLine(piece: Piece): boolean {
  return typeof piece === 'string' && !piece.includes('\n');
}

function itemsOf({ base, ours, theirs }: Three<Body>): Three<readonly Item[]> {
  return { base: base.items, ours: ours.items, theirs: theirs.items };
}

function mergeRow(row: Row, bodies: Three<Body>, place: Place): Piece[] {
  const { base, ours, theirs } = row;
  const indent = indentOf(row, bodies.ours, place);
  const taken = takenLines(row, indent);
  if (taken !== undefined) return taken === '' ? [] : [taken];
  const here = { ...place, at: childAddress(row, bodies, place.at), indent };
  if (!ours || !theirs) return [conflictOf(row, printLines, here)];
  return [mergeComments({ base, ours, theirs }, here), ...mergeLine({ base, ours, theirs }, here)];
}

/** The lines of an item that at most one side changed, as a whole; empty where it is to go. */
function takenLines({ base, ours, theirs }: Row, indent: string): string | undefined {
  if (ours && theirs) return takenOfBoth({ base, ours, theirs }, indent);
  const only = ours ?? theirs;
  if (!only) return '';
  if (base) return meaningOf(base) === meaningOf(only) ? '' : undefined;
  return reindented(printLines(only), only, indent);
}

function takenOfBoth({ base, ours, theirs }: Both, indent: string): string | undefined {
  const mine = printLines(ours);
  if (mine === printLines(theirs)) return mine;
  if (base && printLines(base) === mine) return reindented(printLines(theirs), theirs, indent);
  const meaning = meaningOf(theirs);
  return meaning === meaningOf(ours) || (base && meaning === meaningOf(base)) ? mine : undefined;
}

type Both = Row & { ours: Item; theirs: Item };

/** New items stand as far in as those of the team do. */
function indentOf({ ours }: Row, { kind, items }: Body, { indent }: Place): string {
  if (ours || kind === 'file') return ours?.indent ?? '';
  return items[0]?.indent ?? `${indent}  `;
}

function childAddress({ base, ours, theirs }: Row, bodies: Three<Body>, parent: string): string {
  if (ours) return addressOf(ours, bodies.ours, parent);
  if (theirs) return addressOf(theirs, bodies.theirs, parent);
  return base ? addressOf(base, bodies.base, parent) : parent;
}

function mergeComments(row: Both, place: Place): Piece {
  const { base, ours, theirs } = row;
  const merged = pick({ base, ours, theirs }, item => commentMeaning(item?.comments ?? ''));
  const at = `${place.at} (comment)`;
  if (!merged) return conflictOf(row, item => item.comments, { ...place, at });
  return merged === theirs ? reindented(merged.comments, theirs, place.indent) : merged.comments;
}

function mergeLine(row: Both, place: Place): Piece[] {
  const { ours } = row;
  const value = mergeValue(row, place);
  const comment = pick(
    { base: tailComment(row.base?.tail ?? ''), ours: tailComment(ours.tail), theirs: tailComment(row.theirs.tail) },
    commentMeaning,
  );
  if (!value || comment === undefined) return [conflictOf(row, printLine, place)];
  const tail = withComment(ours.tail, comment);
  if (value.open !== undefined) return [ours.indent + ours.head + value.open, ...value.inside, tail];
  const header = conflictOf(row, item => item.indent + item.head + (item.body?.open ?? item.value), place);
  return [header, ...value.inside, tail];
}

/** Undefined where both sides changed a value that has no parts. */
function mergeValue({ base, ours, theirs }: Both, place: Place): MergedBody | undefined {
  if (ours.body && theirs.body) return mergeBody({ base: base?.body, ours: ours.body, theirs: theirs.body }, place);
  const same = pick({ base, ours, theirs }, item => item && valueMeaning(item));
  if (same) return { open: same === theirs ? reindented(same.value, theirs, place.indent) : same.value, inside: [] };
  if (!base || ours.kind !== 'attribute' || !KNOWN_SETS.has(ours.key)) return undefined;
  const set = mergeSet({ base: base.value, ours: ours.value, theirs: theirs.value });
  return set === undefined ? undefined : { open: set, inside: [] };
}

function reindented(text: string, { indent }: Item, to: string): string {
  return reindent(text, indent, to);
}

function conflictOf(row: Row, print: (item: Item) => string, { at, indent }: Place): Conflict {
  const lines = (item: Item | undefined) => {
    const text = item ? reindented(print(item), item, indent) : '';
    return text === '' ? null : text.replace(/\n$/, '');
  };
  return { at, base: lines(row.base), ours: lines(row.ours), theirs: lines(row.theirs) };
}
