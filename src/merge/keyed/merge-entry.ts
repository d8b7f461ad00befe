import { type Chunk, prefixed } from '../chunks.ts';
import { type MergedValue, mergeValue } from './merge-value.ts';
import type { Outcome, Place } from './place.ts';
import { type Both, type Sided, sideOf } from './sided.ts';
import { commentsIn, type Entry, entryMeaning, printedBody, type Tree } from './tree.ts';

export function mergeEntry(sided: Sided<Entry>, place: Place): Outcome {
  const { base, ours, theirs } = sided;
  if (!ours || !theirs) return oneSided(sided);
  const body = mergeBody({ base, ours, theirs }, place);
  return body ? { kind: 'kept', body } : { kind: 'conflict' };
}

function oneSided({ base, ours, theirs }: Sided<Entry>): Outcome {
  const left = ours ?? theirs;
  if (!left) return { kind: 'gone' };
  if (!base) return { kind: 'kept', body: [printedBody(left)] };
  // A comment of the template about what the team removed is no reason to ask.
  const comments = ours !== undefined;
  const isUntouched = entryMeaning(left, { comments }) === entryMeaning(base, { comments });
  return { kind: isUntouched ? 'gone' : 'conflict' };
}

function mergeBody(entries: Both<Entry>, place: Place): Chunk[] | undefined {
  const { base, ours, theirs } = entries;
  const value = mergeValue({ base: base?.value, ours: ours.value, theirs: theirs.value }, place);
  if (!value) return undefined;
  const source = value.from === 'theirs' ? theirs : ours;
  const head = headOf(entries, source);
  const note = noteOf(entries, source);
  return head === undefined || note === undefined ? undefined : bodyOf({ head, note, source }, value);
}

type Parts = { head: string; note: string; source: Entry };

function bodyOf({ head, note, source }: Parts, { chunks }: MergedValue): Chunk[] | undefined {
  const { value } = source;
  if (value.kind === 'leaf' || value.flow) {
    const body = prefixed(head, chunks);
    return body && [...body, note];
  }
  if (chunks.length > 0) return prefixed(head + note, chunks);
  const nothing = value.kind === 'map' ? '{}' : '[]';
  const gap = /^$|\s$/.test(head) ? '' : ' ';
  return [head + gap + nothing + (note || '\n')];
}

/** The head as the team has it where it fits the value; undefined where both sides changed anchor or tag. */
function headOf(entries: Both<Entry>, source: Entry): string | undefined {
  const { base, ours, theirs } = entries;
  const side = sideOf(({ props }) => props, { base: base ?? { ...ours, props: '' }, ours, theirs });
  if (!side) return undefined;
  if (shapeOf(ours) === shapeOf(theirs)) return entries[side].head;
  return ours.props === theirs.props || entries[side] === source ? source.head : undefined;
}

function shapeOf({ head, value }: Entry): string {
  if (isBlock(value)) return value.inline ? 'inline' : 'block';
  if (head.includes('\n')) return head;
  return value.kind === 'leaf' && value.text === '' ? 'empty' : 'text';
}

function isBlock(value: Tree): value is Extract<Tree, { entries: unknown }> {
  return value.kind !== 'leaf' && !value.flow;
}

/** The rest of the line, with the comment of the side that changed it. */
function noteOf(entries: Both<Entry>, source: Entry): string | undefined {
  const { base, ours, theirs } = entries;
  const side = sideOf(({ note }) => commentsIn(note), { base: base ?? { ...ours, note: '' }, ours, theirs });
  if (!side) return undefined;
  const wanted = entries[side];
  if (commentsIn(wanted.note) === commentsIn(source.note)) return source.note;
  return wanted.note.endsWith('\n') === source.note.endsWith('\n') ? wanted.note : undefined;
}
