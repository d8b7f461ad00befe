import { isAlias, isCollection, isMap, isNode, isPair, isScalar, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { type Item, itemsOf } from './items.ts';
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
  return { tree: { kind: 'leaf', text: text.slice(start, end), meaning: meaning(node), comments: inner(node) }, end };
}

function readBlock({ text, from }: Cut, node: YAMLMap | YAMLSeq): Read<Branch> | undefined {
  const items = itemsOf(node);
  const first = items?.[0]?.start;
  if (!items || first === undefined) return undefined;
  const column = first - lineStart(text, first);
  const entries: Entry[] = [];
  let end = from;
  for (const item of items) {
    const start = end === item.start ? end : lineStart(text, item.start);
    const isAside = start < end || (start !== item.start && text.slice(start, item.start).trim() !== '');
    if (isAside || item.start - lineStart(text, item.start) !== column) return undefined;
    const read = readEntry(text, item);
    entries.push({ ...read.entry, lead: text.slice(end, start) });
    end = read.end;
  }
  const kind = isMap(node) ? 'map' : 'list';
  const inline = from === first && column > 0;
  return { tree: { kind, entries, indent: ' '.repeat(column), flow: undefined, inline }, end };
}

function readEntry(text: string, item: Item): { entry: Entry; end: number } {
  const { start, markerEnd, value } = item;
  const named = { key: item.key, marks: item.marks, props: item.props, lead: '' };
  if (isCollection(value) && !value.flow && value.range) {
    const isInline = !text.slice(markerEnd, value.range[0]).includes('\n');
    const from = isInline ? value.range[0] : lineEnd(text, markerEnd);
    const read = readBlock({ text, from }, value);
    const headEnd = isInline ? from : markerEnd;
    const parts = { head: text.slice(start, headEnd), note: text.slice(headEnd, from) };
    if (read) return { entry: { ...named, ...parts, value: read.tree }, end: read.end };
  }
  const { tree, end } = item.isEmpty ? emptyLeaf(markerEnd) : readTree({ text, from: start }, value);
  const head = text.slice(start, item.isEmpty ? markerEnd : (value.range?.[0] ?? markerEnd));
  const noteEnd = lineEnd(text, end);
  return { entry: { ...named, head, value: tree, note: text.slice(end, noteEnd) }, end: noteEnd };
}

function readFlow({ text }: Cut, node: YAMLMap | YAMLSeq): Read<Branch> | undefined {
  const items = itemsOf(node);
  const [from, end] = node.range ?? [0, 0];
  if (!items) return undefined;
  const entries: Entry[] = [];
  let at = from + 1;
  for (const item of items) {
    const gap = /^(\s*),?(\s*)$/.exec(text.slice(at, item.start));
    const isFirst = entries.length === 0;
    if (!gap || item.value.range == null || (isFirst && gap[0].includes(','))) return undefined;
    const last = entries.pop();
    if (last) entries.push({ ...last, note: gap[1] ?? '' });
    entries.push({ ...flowEntry(text, item), lead: isFirst ? gap[0] : (gap[2] ?? '') });
    at = item.isEmpty ? item.markerEnd : item.value.range[1];
  }
  const close = text.slice(at, end);
  if (!/^\s*,?\s*[\]}]$/.test(close)) return undefined;
  const flow = { open: text.slice(from, from + 1), close };
  return {
    tree: {
      kind: isMap(node) ? 'map' : 'list',
      entries,
      indent: indentAt(text, from),
      flow,
      inline: false,
    },
    end,
  };
}

function flowEntry(text: string, { key, marks, props, start, markerEnd, isEmpty, value }: Item): Entry {
  const { tree } = isEmpty ? emptyLeaf(markerEnd) : readTree({ text, from: start }, value);
  const head = text.slice(start, isEmpty ? markerEnd : (value.range?.[0] ?? markerEnd));
  return { key, marks, props, lead: '', head, value: tree, note: '' };
}

function emptyLeaf(end: number): Read<Leaf> {
  return { tree: { kind: 'leaf', text: '', meaning: 'null', comments: '' }, end };
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

/** What a value says, however it is written. Only text is compared by value: 1 and 1.0 may be meant to differ. */
function meaning(node: unknown): string {
  if (isAlias(node)) return `*${node.source}`;
  if (isScalar(node))
    return props(node) + (typeof node.value === 'string' ? JSON.stringify(node.value) : String(node.source));
  if (isPair(node)) return `${meaning(node.key)}:${meaning(node.value)}`;
  if (!isCollection(node)) return 'null';
  const items = node.items.map(meaning).join(',');
  return isMap(node) ? `{${items}}` : `[${items}]`;
}

function props({ anchor, tag }: { anchor?: string; tag?: string }): string {
  return [anchor && `&${anchor}`, tag]
    .filter(Boolean)
    .map(prop => `${prop} `)
    .join('');
}

/** Comments inside of a value. */
function inner(node: Node): string {
  if (isScalar(node) && /^BLOCK/.test(node.type ?? '')) return node.comment ?? '';
  return isCollection(node) ? node.items.map(commentsBelow).join('') : '';
}

function commentsBelow(node: unknown): string {
  if (isPair(node)) return commentsBelow(node.key) + commentsBelow(node.value);
  if (!isNode(node)) return '';
  const below = isCollection(node) ? node.items.map(commentsBelow).join('') : '';
  return [node.commentBefore, below, node.comment].filter(Boolean).join('\n');
}
