import { isMap, isNode, isSeq, type YAMLMap } from 'yaml';

/** A piece of text: from `start` up to but without `end`. */
export type Span = { start: number; end: number };

/** The place of a pair of a block map with everything that belongs to it: its comments, and a blank line that would be left over. */
export function pairSpan(text: string, { key, value }: YAMLMap['items'][number]): Span | undefined {
  if (!isNode(key) || !key.range) return undefined;
  const column = columnOf(text, key.range[0]);
  const start = afterComments(text, lineStart(text, key.range[0]), column);
  const end = endOfComments(text, afterNode(text, value ?? key), column + 1);
  const before = blankBefore(text, start);
  if (start > 0 && before === start && !isAfterOpeningLine(text, start)) return { start, end };
  const rest = blankAfter(text, end);
  return rest === text.length ? { start: before, end: rest } : { start, end: rest };
}

/** Where a new pair goes at the end of a block map: after its last line and the comments that are as deep as the map. */
export function endOfMap(text: string, map: YAMLMap, column: number): number {
  return endOfComments(text, afterNode(text, map), column);
}

/** How far the character at `offset` is from the start of its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Whether a blank line stands over what starts on this line, or over the comments above it. */
export function isSetApart(text: string, offset: number): boolean {
  const start = afterComments(text, lineStart(text, offset), columnOf(text, offset));
  return blankBefore(text, start) < start;
}

/** Whether what starts at `offset` would seem to be what the comment above it speaks of. */
export function isUnderComment(text: string, offset: number, column: number): boolean {
  return afterComments(text, offset, column) < offset;
}

/** Where a node ends; the range of a block takes in the comments that follow it. */
export function endOf(node: unknown): number {
  if (!isNode(node)) return 0;
  const isFlow = (isMap(node) || isSeq(node)) && node.flow === true;
  if (isMap(node) && !isFlow && node.items.length > 0) {
    const last = node.items.at(-1);
    return Math.max(endOf(last?.key), endOf(last?.value));
  }
  if (isSeq(node) && !isFlow && node.items.length > 0) return endOf(node.items.at(-1));
  return node.range?.[1] ?? 0;
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

// The range of a block scalar ends behind its last line break.
function afterNode(text: string, node: unknown): number {
  const end = endOf(node);
  return text[end - 1] === '\n' ? end : lineEnd(text, end);
}

/** Goes up over the comments that stand directly over a line, no deeper than it. */
function afterComments(text: string, start: number, column: number): number {
  let at = start;
  while (at > 0) {
    const above = lineStart(text, at - 1);
    const indent = commentIndent(text.slice(above, at));
    if (indent === undefined || indent > column) break;
    at = above;
  }
  return at;
}

/** Goes down over comments that are at least as deep as `column`, with the blank lines between them. */
function endOfComments(text: string, end: number, column: number): number {
  let kept = end;
  for (let at = end; at < text.length; ) {
    const next = lineEnd(text, at);
    const line = text.slice(at, next);
    const indent = commentIndent(line);
    if (indent !== undefined && indent >= column) kept = next;
    else if (line.trim() !== '') break;
    at = next;
  }
  return kept;
}

function commentIndent(line: string): number | undefined {
  const indent = line.search(/\S/);
  return line[indent] === '#' ? indent : undefined;
}

function blankBefore(text: string, start: number): number {
  let at = start;
  while (at > 0 && text.slice(lineStart(text, at - 1), at).trim() === '') at = lineStart(text, at - 1);
  return at;
}

function blankAfter(text: string, end: number): number {
  let at = end;
  while (at < text.length && text.slice(at, lineEnd(text, at)).trim() === '') at = lineEnd(text, at);
  return at;
}

function isAfterOpeningLine(text: string, start: number): boolean {
  return /:\s*(?:#.*)?$/.test(text.slice(lineStart(text, start - 1), start).trimEnd());
}
