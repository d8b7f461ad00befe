import { isCollection, isMap, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { type Item, itemsOf } from './items.ts';
import { innerComments, meaning } from './meaning.ts';
import type { Branch, Entry, Leaf, Tree } from './tree.ts';

/** A source, and the end of what has been cut from it so far. */
export type Cut = { text: string; from: number };
type Read<T> = { tree: T; end: number };

/** Cuts a value; what has an unusual shape becomes one piece. */
export function readTree(cut: Cut, node: Node): Read<Tree> {
  if (!isCollection(node)) return readLeaf(cut, node);
  return (node.flow ? readFlow(cut, node) : readBlock(cut, node)) ?? readLeaf(cut, node);
}

function readLeaf({ text }: Cut, node: Node): Read<Leaf> {
  const [start, end] = node.range ?? [0, 0];
  return {
    tree: { kind: 'leaf', text: text.slice(start, end), meaning: meaning(node), comments: innerComments(node) },
    end,
  };
}

function readBlock({ text, from }: Cut, node: YAMLMap | YAMLSeq): Read<Branch> | undefined {
  const items = itemsOf(node) ?? [];
  const [first] = items;
  if (!first) return undefined;
  const column = first.start - lineStart(text, first.start);
  const inline = from === first.start && column > 0;
  if (!items.every(item => (inline && item === first) || isAt(text, item, column))) return undefined;
  let end = from;
  const entries = items.map(item => {
    const start = item.start === from ? from : lineStart(text, item.start);
    const lead = text.slice(end, start);
    const read = readEntry(text, item);
    end = read.end;
    return { ...read.tree, lead };
  });
  const kind = isMap(node) ? 'map' : 'list';
  return { tree: { kind, entries, indent: ' '.repeat(column), flow: undefined, inline }, end };
}

/** Whether an item is the first thing of its line, at a column. */
function isAt(text: string, { start }: Item, column: number): boolean {
  const before = text.slice(lineStart(text, start), start);
  return before.length === column && before.trim() === '';
}

function readEntry(text: string, item: Item): Read<Entry> {
  const named = { key: item.key, marks: item.marks, props: item.props, lead: '' };
  const block = readBelow(text, item);
  if (block) return { tree: { ...named, ...block.tree }, end: block.end };
  const { tree: value, end } = readValue(text, item);
  const noteEnd = lineEnd(text, end);
  return { tree: { ...named, head: headOf(text, item), value, note: text.slice(end, noteEnd) }, end: noteEnd };
}

/** A collection in block style, which begins behind a dash or on lines of its own. */
function readBelow(
  text: string,
  { start, markerEnd, value }: Item,
): Read<Pick<Entry, 'head' | 'note' | 'value'>> | undefined {
  if (!isCollection(value) || value.flow || !value.range) return undefined;
  const isInline = !text.slice(markerEnd, value.range[0]).includes('\n');
  const from = isInline ? value.range[0] : lineEnd(text, markerEnd);
  const headEnd = isInline ? from : markerEnd;
  const read = readBlock({ text, from }, value);
  return (
    read && {
      tree: { head: text.slice(start, headEnd), note: text.slice(headEnd, from), value: read.tree },
      end: read.end,
    }
  );
}

function readFlow({ text }: Cut, node: YAMLMap | YAMLSeq): Read<Branch> | undefined {
  const items = itemsOf(node);
  const [from, end] = node.range ?? [0, 0];
  if (!items) return undefined;
  const ends = [from + 1, ...items.map(valueEnd)];
  const gaps = [...items.map(({ start }) => start), end].map((start, index) => text.slice(ends[index], start));
  // A comment between entries has no place in this layout.
  if (!gaps.every((gap, index) => (index === 0 ? /^\s*[\]}]?$/ : /^\s*,?\s*[\]}]?$/).test(gap))) return undefined;
  const entries = items.map((item, index): Entry => {
    const { key, marks, props } = item;
    const lead = (gaps[index] ?? '').replace(/^\s*,/, '');
    const note = /^\s*(?=,)/.exec(gaps[index + 1] ?? '')?.[0] ?? '';
    return { key, marks, props, lead, head: headOf(text, item), value: readValue(text, item).tree, note };
  });
  const last = gaps.at(-1) ?? '';
  const flow = { open: text.slice(from, from + 1), close: items.length > 0 ? last.replace(/^\s*(?=,)/, '') : last };
  const kind = isMap(node) ? 'map' : 'list';
  return { tree: { kind, entries, indent: indentAt(text, from), flow, inline: false }, end };
}

function readValue(text: string, item: Item): Read<Tree> {
  if (!item.isEmpty) return readTree({ text, from: item.start }, item.value);
  return { tree: { kind: 'leaf', text: '', meaning: 'null', comments: '' }, end: item.markerEnd };
}

function headOf(text: string, { start, markerEnd, isEmpty, value }: Item): string {
  return text.slice(start, isEmpty ? markerEnd : (value.range?.[0] ?? markerEnd));
}

function valueEnd({ isEmpty, markerEnd, value }: Item): number {
  return isEmpty ? markerEnd : (value.range?.[1] ?? markerEnd);
}

function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? '';
}

export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line of an offset ends; the offset itself where it stands behind a line. */
export function lineEnd(text: string, from: number): number {
  if (from > 0 && text[from - 1] === '\n') return from;
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline + 1;
}
