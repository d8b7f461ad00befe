import { type Chunk, mapChunk } from '../chunks.ts';
import { type ChoiceAt, choiceAt } from '../sides.ts';
import type { Row } from './row.ts';
import type { Both } from './sided.ts';
import { type Branch, type Entry, printedBody } from './tree.ts';

/**
 * The merged entries between brackets, in the layout of ours. Undefined where a conflict has to be marked and its entry
 * does not have lines of its own.
 */
export function flowChunks(
  rows: readonly Row[],
  { ours, theirs }: Both<Branch>,
  choice: ChoiceAt,
): Chunk[] | undefined {
  const layout = layoutOf(ours.entries.length > 0 ? ours : theirs);
  const items = rows.map(row => itemOf(row, choice));
  const inside = items.filter(({ isGone }) => !isGone);
  const leads = inside.map(({ own }, index) => leadOf(own, index === 0, layout));
  const gaps = [...leads, inside.length > 0 ? layout.close : layout.close.slice(-1)];
  const isMarked = (index: number) => inside[index]?.isMarked === true;
  // Markers take whole lines.
  if (gaps.some((gap, index) => (isMarked(index) || isMarked(index - 1)) && !gap.includes('\n'))) return undefined;
  const isLast = (index: number) => index === inside.length - 1;
  const chunks = gaps.flatMap((gap, index) => {
    const before = isMarked(index - 1) ? behindNewline(gap) : gap;
    const comma = isLast(index) && !layout.hasFinalComma ? '' : ',';
    return itemChunks(inside[index], { before, gap, comma });
  });
  return [layout.open, ...chunks, ...items.filter(({ isGone }) => isGone).flatMap(({ chunks: left }) => left)];
}

/** An entry with the white space before it and its comma; the closing bracket has no entry. */
function itemChunks(
  item: Item | undefined,
  { before, gap, comma }: Record<'before' | 'gap' | 'comma', string>,
): Chunk[] {
  if (!item) return [before];
  if (!item.isMarked) return [before, ...item.chunks, comma];
  const indent = gap.slice(gap.lastIndexOf('\n') + 1);
  const lines = item.chunks.map(chunk => mapChunk(chunk, text => `${indent}${text}${comma}\n`));
  return [before.slice(0, before.lastIndexOf('\n') + 1), ...lines];
}

/** `isMarked`: it stands as a conflict between markers. `isGone`: it is one that has been settled by leaving it out. */
type Item = { own: Entry | undefined; chunks: Chunk[]; isMarked: boolean; isGone: boolean };

function itemOf({ at, entries, outcome }: Row, choice: ChoiceAt): Item {
  const own = entries.ours;
  if (outcome.kind === 'kept') return { own, chunks: outcome.body, isMarked: false, isGone: false };
  const [base, ours, theirs] = [textOf(entries.base), textOf(own), textOf(entries.theirs)];
  const conflict = { at, base, ours, theirs };
  const chosen = choiceAt(choice, at);
  if (chosen === 'markers') return { own, chunks: [conflict], isMarked: true, isGone: false };
  const settled = conflict[chosen];
  return { own, chunks: [{ ...conflict, settled: settled ?? '' }], isMarked: false, isGone: settled === null };
}

function textOf(entry: Entry | undefined): string | null {
  return entry ? printedBody(entry) : null;
}

type Layout = { open: string; close: string; hasFinalComma: boolean; first: Entry | undefined; lead: string };

function layoutOf({ entries, flow }: Branch): Layout {
  const { open = '', close = '' } = flow ?? {};
  const [first, second] = entries;
  const lead = second?.lead ?? (first?.lead.includes('\n') ? first.lead : ' ');
  const hasFinalComma = /^\s*,/.test(close);
  return { open, close: hasFinalComma ? close.replace(/^\s*,/, '') : close, hasFinalComma, first, lead };
}

/** White space before an entry: its own, but where it has become the first one or no longer is. */
function leadOf(own: Entry | undefined, isFirst: boolean, { first, lead }: Layout): string {
  if (own && (own === first) === isFirst) return own.lead;
  return isFirst ? (first?.lead ?? '') : lead;
}

function behindNewline(gap: string): string {
  return gap.slice(gap.indexOf('\n') + 1);
}
