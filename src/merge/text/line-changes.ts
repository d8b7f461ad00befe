import { diffArrays } from 'diff';

/** A run of lines that one version has instead of a run of the base; ends are exclusive, and either run may be empty. */
export type LineChange = { base: Span; side: Span };
export type Span = { start: number; end: number };

/** What turns the lines of the base into those of a side, in order, with at least one line untouched between two changes. */
export function lineChanges(base: readonly string[], side: readonly string[]): LineChange[] {
  const marks = changedLines(base, side);
  settle(base, marks.base, marks.side);
  settle(side, marks.side, marks.base);
  return changesOf(marks);
}

type Marks = { base: boolean[]; side: boolean[] };

function changedLines(base: readonly string[], side: readonly string[]): Marks {
  const runs = diffArrays([...base], [...side]);
  const marks = (other: 'added' | 'removed', own: 'added' | 'removed') =>
    runs.filter(run => !run[other]).flatMap(run => Array.from({ length: run.count }, () => run[own]));
  return { base: marks('added', 'removed'), side: marks('removed', 'added') };
}

/**
 * Moves each run of changed lines down as far as the text allows, or to where the other side has a change as well. Equal
 * lines can be paired in several ways, and git settles on this one.
 */
function settle(lines: readonly string[], changed: boolean[], other: readonly boolean[]): void {
  for (let run = nextRun(changed, 0); run; run = nextRun(changed, run.end)) {
    run = slideDown({ lines, changed, other }, slideUp(lines, changed, run));
  }
}

function nextRun(changed: readonly boolean[], from: number): Span | undefined {
  const start = changed.indexOf(true, from);
  return start < 0 ? undefined : { start, end: runEnd(changed, start) };
}

function runEnd(changed: readonly boolean[], start: number): number {
  const end = changed.indexOf(false, start);
  return end < 0 ? changed.length : end;
}

function slideUp(lines: readonly string[], changed: boolean[], run: Span): Span {
  let { start, end } = run;
  while (start > 0 && lines[start - 1] === lines[end - 1]) {
    changed[--start] = true;
    changed[--end] = false;
    while (start > 0 && changed[start - 1]) start--;
  }
  return { start, end };
}

type Place = { lines: readonly string[]; changed: boolean[]; other: readonly boolean[] };

function slideDown({ lines, changed, other }: Place, run: Span): Span {
  let { start, end } = run;
  let meeting = hasChangeAt(other, keptBefore(changed, start)) ? end : undefined;
  while (end < lines.length && lines[start] === lines[end]) {
    changed[start++] = false;
    changed[end++] = true;
    end = runEnd(changed, start);
    if (hasChangeAt(other, keptBefore(changed, start))) meeting = end;
  }
  while (meeting !== undefined && end > meeting) {
    changed[--start] = true;
    changed[--end] = false;
  }
  return { start, end };
}

function keptBefore(changed: readonly boolean[], index: number): number {
  let kept = 0;
  for (let at = 0; at < index; at++) if (!changed[at]) kept++;
  return kept;
}

/** Whether the other side has changed lines right behind its first `kept` untouched ones. */
function hasChangeAt(other: readonly boolean[], kept: number): boolean {
  let seen = 0;
  for (let at = 0; at < other.length && seen <= kept; at++) {
    if (other[at] && seen === kept) return true;
    if (!other[at]) seen++;
  }
  return false;
}

function changesOf({ base, side }: Marks): LineChange[] {
  const changes: LineChange[] = [];
  let at = { base: 0, side: 0 };
  while (at.base < base.length || at.side < side.length) {
    const change = { base: runAt(base, at.base), side: runAt(side, at.side) };
    changes.push(change);
    at = { base: change.base.end + 1, side: change.side.end + 1 };
  }
  return changes.filter(change => [change.base, change.side].some(({ start, end }) => end > start));
}

/** The changed lines from an index on, which may be none. */
function runAt(changed: readonly boolean[], start: number): Span {
  return { start, end: changed[start] ? runEnd(changed, start) : start };
}
