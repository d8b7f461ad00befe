import type { HclToken } from '../../render/hcl-tokens.ts';
import { readHead, valueEnd } from './read-head.ts';
import { type Source, sourceOf, tokenText } from './source.ts';
import { HclSyntaxError } from './syntax-error.ts';

/** An attribute, a block, or a comment that belongs to neither; its parts in their order are its source text. */
export type Item = {
  kind: 'attribute' | 'block' | 'comment';
  /** The name, or the type and labels with dots between. */
  key: string;
  /** Blank lines before it. */
  blank: string;
  /** The comment lines right above it. */
  comments: string;
  indent: string;
  /** Up to the value, or up to the opening brace of a block. */
  head: string;
  value: string;
  /** What the value consists of, when it is a block or an object literal; it prints as the value. */
  body: Body | undefined;
  /** A comma, a comment, and the newline, as far as they are there. */
  tail: string;
};

export type Body = {
  kind: 'file' | 'block' | 'object';
  /** The opening brace with the rest of its line, when nothing but a comment follows on it. */
  open: string;
  items: readonly Item[];
  /** Blank lines and indentation before the closing brace, or at the end of the file. */
  end: string;
  close: '}' | '';
};

/** Throws HclSyntaxError, with line and column, for text whose structure is not that of HCL. */
export function readHcl(text: string): Body {
  const source = sourceOf(text);
  const cursor = { at: 0, offset: 0, last: source.tokens.length, end: text.length };
  return { kind: 'file', open: '', ...readItems(source, cursor, 'file'), close: '' };
}

/** Where reading is, as a token and as an offset, and where the body ends. */
type Cursor = { at: number; offset: number; last: number; end: number };

function readItems(source: Source, cursor: Cursor, kind: Body['kind']): Pick<Body, 'items' | 'end'> {
  const items: Item[] = [];
  let lead = readLead(source, cursor, items);
  while (cursor.at < cursor.last) {
    items.push(readItem(source, cursor, { lead, kind }));
    lead = readLead(source, cursor, items);
  }
  detachComments(lead, items);
  return { items, end: lead.blank + source.text.slice(cursor.offset, cursor.end) };
}

type Lead = Pick<Item, 'blank' | 'comments' | 'indent'>;

/** Blank lines and comments; those that a blank line parts from what follows become items of their own. */
function readLead(source: Source, cursor: Cursor, items: Item[]): Lead {
  const lead: Lead = { blank: '', comments: '', indent: '' };
  for (let line = leadLine(source, cursor); line !== ''; line = leadLine(source, cursor)) {
    if (line.trim() !== '') {
      lead.comments += line;
      continue;
    }
    detachComments(lead, items);
    lead.blank += line;
  }
  const token = source.tokens[cursor.at];
  if (cursor.at >= cursor.last || !token) return lead;
  lead.indent = source.text.slice(cursor.offset, token.start);
  cursor.offset = token.start;
  return lead;
}

/** The next blank line, or the next comment with the newline behind it; nothing before an item. */
function leadLine({ text, tokens }: Source, cursor: Cursor): string {
  const start = cursor.offset;
  for (const kind of ['comment', 'newline']) {
    const token = cursor.at < cursor.last ? tokens[cursor.at] : undefined;
    if (token?.kind !== kind) continue;
    cursor.at += 1;
    cursor.offset = token.end;
  }
  return text.slice(start, cursor.offset);
}

function detachComments(lead: Lead, items: Item[]): void {
  if (lead.comments === '') return;
  items.push(commentItem(lead));
  lead.blank = '';
  lead.comments = '';
}

function commentItem({ blank, comments }: Lead): Item {
  const [, indent = '', value = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(comments) ?? [];
  return { kind: 'comment', key: '#', blank, comments: '', indent, head: '', value, body: undefined, tail };
}

function readItem(source: Source, cursor: Cursor, { lead, kind }: { lead: Lead; kind: Body['kind'] }): Item {
  const { text, tokens } = source;
  const { key, isBlock, valueAt } = readHead(source, cursor, kind);
  const first = tokens[valueAt];
  const after = valueEnd(source, valueAt, { last: cursor.last, kind });
  const last = tokens[after - 1];
  if (!first || !last || after <= valueAt) throw unexpected(source, cursor.offset, first);
  const head = text.slice(cursor.offset, first.start);
  cursor.at = after;
  cursor.offset = last.end;
  // Every field is named: V8 takes a spread for a new shape each time, which makes this many times slower.
  return {
    kind: isBlock ? 'block' : 'attribute',
    key,
    blank: lead.blank,
    comments: lead.comments,
    indent: lead.indent,
    head,
    value: text.slice(first.start, last.end),
    body: isBlock || isObject(source, valueAt, after) ? readBody(source, valueAt, isBlock) : undefined,
    tail: readTail(source, cursor, kind),
  };
}

/** A `for` expression looks like an object and is a single value. */
function isObject(source: Source, at: number, after: number): boolean {
  if (tokenText(source, source.tokens[at]) !== '{' || source.closers.get(at) !== after - 1) return false;
  let inner = at + 1;
  while (['newline', 'comment'].includes(source.tokens[inner]?.kind ?? '')) inner += 1;
  if (tokenText(source, source.tokens[inner]) !== 'for') return true;
  return ['equals', 'colon'].includes(source.tokens[inner + 1]?.kind ?? '');
}

function readBody(source: Source, at: number, isBlock: boolean): Body {
  const { text, tokens, closers } = source;
  const last = closers.get(at) ?? at;
  const start = tokens[at]?.start ?? 0;
  const cursor = { at: at + 1, offset: start + 1, last, end: tokens[last]?.start ?? text.length };
  if (tokens[cursor.at]?.kind === 'comment' && tokens[cursor.at + 1]?.kind === 'newline') cursor.at += 1;
  const newline = tokens[cursor.at];
  if (newline?.kind === 'newline') {
    cursor.at += 1;
    cursor.offset = newline.end;
  }
  const kind = isBlock ? 'block' : 'object';
  const open = text.slice(start, cursor.offset);
  const { items, end } = readItems(source, cursor, kind);
  return { kind, open, items, end, close: '}' };
}

/** Up to the end of the line; in an object also up to the comma before a neighbour on the same line. */
function readTail(source: Source, cursor: Cursor, kind: Body['kind']): string {
  const start = cursor.offset;
  let ended = false;
  while (cursor.at < cursor.last && !source.text.slice(start, cursor.offset).endsWith('\n')) {
    const token = source.tokens[cursor.at];
    if (!token || !isTail(token, kind, ended)) break;
    ended ||= token.kind !== 'comment';
    cursor.at += 1;
    cursor.offset = token.end;
  }
  if (!ended && cursor.at < cursor.last) throw unexpected(source, cursor.offset, source.tokens[cursor.at]);
  return source.text.slice(start, cursor.offset);
}

function isTail({ kind }: HclToken, body: Body['kind'], ended: boolean): boolean {
  if (kind === 'comma') return body === 'object' && !ended;
  return kind === 'comment' || kind === 'newline';
}

function unexpected(source: Source, offset: number, token: HclToken | undefined): HclSyntaxError {
  const message = token ? `Unexpected ${JSON.stringify(tokenText(source, token))}` : 'A value is missing';
  return new HclSyntaxError(message, source.text, token?.start ?? offset);
}
