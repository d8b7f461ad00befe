import type { Sides } from '../sides.ts';
import { type LineChange, lineChanges, type Span } from './line-changes.ts';

/** A part of the merged text: taken from one side, or changed by both. All three spans say where it stands in each version. */
export type Region = { from: 'ours' | 'theirs' | 'both'; base: Span; ours: Span; theirs: Span };
export type Lines = Record<keyof Sides, readonly string[]>;

/** Everything that differs, in order; the text between two regions is the same in all versions. As git: changes that touch are one. */
export function lineRegions(lines: Lines): Region[] {
  const ours = lineChanges(lines.base, lines.ours).map(change => ({ from: 'ours' as const, ...change }));
  const theirs = lineChanges(lines.base, lines.theirs).map(change => ({ from: 'theirs' as const, ...change }));
  const all = [...ours, ...theirs].sort((left, right) => left.base.start - right.base.start);
  const shift = { ours: 0, theirs: 0 };
  return touching(all).flatMap(group => {
    const region = regionOf(group, shift);
    shift.ours = region.ours.end - region.base.end;
    shift.theirs = region.theirs.end - region.base.end;
    return isSame(lines, group) ? { ...region, from: 'ours' } : region;
  });
}

type OneSided = LineChange & { from: 'ours' | 'theirs' };

function touching(changes: readonly OneSided[]): OneSided[][] {
  const groups: { end: number; changes: OneSided[] }[] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last && change.base.start <= last.end) {
      last.changes.push(change);
      last.end = Math.max(last.end, change.base.end);
    } else groups.push({ end: change.base.end, changes: [change] });
  }
  return groups.map(({ changes }) => changes);
}

function regionOf(group: readonly OneSided[], shift: { ours: number; theirs: number }): Region {
  const start = Math.min(...group.map(({ base }) => base.start));
  const end = Math.max(...group.map(({ base }) => base.end));
  const span = (from: 'ours' | 'theirs'): Span => {
    const own = group.filter(change => change.from === from);
    const grown = own.reduce((sum, { base, side }) => sum + (side.end - side.start) - (base.end - base.start), 0);
    return { start: start + shift[from], end: end + shift[from] + grown };
  };
  const sources = new Set(group.map(({ from }) => from));
  const [only] = sources;
  const from = sources.size === 1 && only ? only : 'both';
  return { from, base: { start, end }, ours: span('ours'), theirs: span('theirs') };
}

/** Whether both sides made the same change. */
function isSame(lines: Lines, group: readonly OneSided[]): boolean {
  const [first, second] = group;
  if (group.length !== 2 || !first || !second || first.from === second.from) return false;
  if (first.base.start !== second.base.start || first.base.end !== second.base.end) return false;
  return textOf(lines, first) === textOf(lines, second);
}

function textOf(lines: Lines, { from, side }: OneSided): string {
  return lines[from].slice(side.start, side.end).join('');
}
