import { type FormattedLine, formattedLines } from '../../render/format-hcl.ts';
import {
  type Choice,
  type ChoiceAt,
  type Conflict,
  choiceAt,
  type Labels,
  type Merged,
  type MergeOptions,
} from '../sides.ts';
import type { Piece } from './merge-body.ts';

/**
 * The text of a merge, with markers or the chosen side where it is in conflict. What the merge touched is laid out as
 * `terraform fmt` does it; lines that the team laid out in another way stay as they are.
 */
export function settle(pieces: readonly Piece[], ours: string, { labels, choice }: MergeOptions): Merged {
  const { text, marks } = draft(pieces, choice);
  const conflicts = pieces.filter(piece => typeof piece !== 'string');
  if (text === ours && marks.length === 0) return { text, conflicts };
  const lines = layOut(text, ours);
  return { text: withMarkers(lines, marks, labels), conflicts };
}

/** A conflict that is to stand between markers. */
type Mark = { start: number; end: number; conflict: Conflict };
type Line = { start: number; text: string };

function draft(pieces: readonly Piece[], choice: ChoiceAt): { text: string; marks: Mark[] } {
  let text = '';
  const marks: Mark[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    const chosen = choiceAt(choice, piece.at);
    const side = sideText(piece, chosen);
    if (side === undefined) text = withoutBlank(text, pieces[index - 1]);
    const start = text.length;
    text += side ?? '';
    if (chosen === 'markers') marks.push({ start, end: text.length, conflict: piece });
  }
  return { text, marks };
}

/** The side that was chosen; undefined where nothing stands there and nothing marks it. */
function sideText({ ours, theirs }: Conflict, chosen: Choice): string | undefined {
  const lines = linesOf(chosen === 'theirs' ? theirs : ours).map(line => `${line}\n`);
  return lines.length === 0 && chosen !== 'markers' ? undefined : lines.join('');
}

/** The blank lines before what is not there go with it. */
function withoutBlank(text: string, before: Piece | undefined): string {
  return typeof before === 'string' && /^\n+$/.test(before) ? text.slice(0, -before.length) : text;
}

function layOut(text: string, ours: string): Line[] {
  const own = new Set(
    formattedLines(ours)
      .filter(isLaidOutAnew)
      .map(({ source }) => source),
  );
  return runsOf(formattedLines(text)).flatMap(run => {
    const keeps = run.some(({ source }) => own.has(source));
    return run.map(({ start, source, formatted }) => ({ start, text: keeps ? source : formatted }));
  });
}

function isLaidOutAnew({ source, formatted }: FormattedLine): boolean {
  return source !== formatted;
}

/** Neighbouring lines that formatting moves, or that it leaves. */
function runsOf(lines: readonly FormattedLine[]): FormattedLine[][] {
  const runs: FormattedLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run?.[0] && isLaidOutAnew(run[0]) === isLaidOutAnew(line)) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

function withMarkers(lines: readonly Line[], marks: readonly Mark[], labels: Labels): string {
  const result: string[] = [];
  let at = 0;
  for (const { start, end, conflict } of marks) {
    const from = indexFrom(lines, start);
    const to = indexFrom(lines, end);
    result.push(...lines.slice(at, from).map(({ text }) => text));
    const ours = lines.slice(from, to).map(({ text }) => text);
    result.push(...marked({ ours, base: linesOf(conflict.base), theirs: linesOf(conflict.theirs) }, labels));
    at = to;
  }
  return [...result, ...lines.slice(at).map(({ text }) => text)].join('\n');
}

function indexFrom(lines: readonly Line[], offset: number): number {
  const index = lines.findIndex(({ start }) => start >= offset);
  return index === -1 ? lines.length : index;
}

function linesOf(text: string | null): string[] {
  return text === null || text === '' ? [] : [text];
}

function marked(sides: Record<keyof Labels, string[]>, labels: Labels): string[] {
  return [
    `<<<<<<< ${labels.ours}`,
    ...sides.ours,
    `||||||| ${labels.base}`,
    ...sides.base,
    '=======',
    ...sides.theirs,
    `>>>>>>> ${labels.theirs}`,
  ];
}
