import { hclTokens } from '../../render/hcl-tokens.ts';
import { tailComment } from './meaning.ts';
import { printBody } from './print.ts';
import type { Body } from './read.ts';

/** The body with each item on lines of its own; one that has them stays as it is, byte for byte. */
export function onLines(body: Body, indent: string): Body {
  if (body.kind === 'file' || isOnLines(body)) return body;
  const startsLine = [body.open, ...body.items.map(({ tail }) => tail)].map(text => text.endsWith('\n'));
  const items = body.items.map((item, index) => ({
    ...item,
    indent: startsLine[index] ? item.indent : `${indent}  `,
    tail: startsLine[index + 1] ? item.tail : withComment('\n', tailComment(item.tail)),
  }));
  return { ...body, open: startsLine[0] ? body.open : '{\n', items, end: startsLine.at(-1) ? body.end : indent };
}

/** A body that stands on one line, its items without what is around them; undefined for any other body. */
export function inlineBody(body: Body): Body | undefined {
  if (printBody(body).includes('\n')) return undefined;
  if (body.items.some(({ kind, comments, tail }) => kind === 'comment' || comments + tailComment(tail) !== '')) {
    return undefined;
  }
  return { ...body, items: body.items.map(item => ({ ...item, blank: '', indent: '', tail: '' })) };
}

/** Text of whole lines under another indentation; heredocs and comments of several lines stay as they are inside. */
export function reindent(text: string, from: string, to: string): string {
  if (from === to) return text;
  const newlines = hclTokens(text).filter(({ kind }) => kind === 'newline');
  const starts = [0, ...newlines.map(({ end }) => end)];
  const lines = starts.map((start, index) => text.slice(start, starts[index + 1]));
  return lines
    .map(line => (line.startsWith(from) && line.trim() !== '' ? to + line.slice(from.length) : line))
    .join('');
}

/** What stands behind a value, with another comment. */
export function withComment(tail: string, comment: string): string {
  if (tailComment(tail) === comment) return tail;
  const comma = tail.trim().startsWith(',') ? ',' : '';
  return `${comma}${comment === '' ? '' : ` ${comment}`}${tail.endsWith('\n') ? '\n' : ''}`;
}

function isOnLines({ open, items }: Body): boolean {
  return [open, ...items.map(({ tail }) => tail)].every(text => text.endsWith('\n'));
}
