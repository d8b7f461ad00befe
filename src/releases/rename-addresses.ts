import { printBody } from '../merge/hcl/print.ts';
import { type Body, type Item, readHcl } from '../merge/hcl/read.ts';
import { HclSyntaxError } from '../merge/hcl/syntax-error.ts';
import { type HclToken, hclTokens, interpolations } from '../render/hcl-tokens.ts';
import type { Move } from './release.ts';

/**
 * A text of Terraform after these moves: the labels of blocks and every reference to them, in strings only within
 * `${ }`. Moves of one release are made at once. What `moved` and `removed` blocks say is history and stays.
 */
export function renameAddresses(text: string, moves: readonly Move[]): string {
  const releases = [...new Set(moves.map(({ release }) => release))];
  return releases.reduce((found, release) => {
    const targets = new Map(moves.filter(move => move.release === release).flatMap(targetOf));
    return [...targets.keys()].some(from => found.includes(from.split('.')[0] ?? from))
      ? renamed(found, { to: targets, pattern: patternOf([...targets.keys()]) })
      : found;
  }, text);
}

/** Where addresses go, and what finds them in an expression. */
type Targets = { to: ReadonlyMap<string, string>; pattern: RegExp };

// An instance with a key is one of several that one block makes, and what lies in a called module has its block there.
function targetOf({ from, to }: Move): [string, string][] {
  return to !== null && /^[\w-]+\.[\w-]+$/.test(from) && /^[\w-]+\.[\w-]+(?:\[.*\])?$/.test(to) ? [[from, to]] : [];
}

// One pass for all, so that of two that swap their names neither is renamed twice.
function patternOf(addresses: readonly string[]): RegExp {
  return new RegExp(`(?<![\\w.-])(?:${addresses.map(name => name.replaceAll('.', '\\.')).join('|')})(?![\\w-])`, 'g');
}

function renamed(text: string, targets: Targets): string {
  const body = readBody(text);
  if (body === undefined) return text;
  return printBody({ ...body, items: body.items.map(item => renamedItem(item, targets)) });
}

// What is no HCL has no addresses.
function readBody(text: string): Body | undefined {
  try {
    return readHcl(text);
  } catch (error) {
    if (error instanceof HclSyntaxError) return undefined;
    throw error;
  }
}

function renamedItem(item: Item, targets: Targets): Item {
  if (item.key === 'moved' || item.key === 'removed') return item;
  const to = targets.to.get(item.key.replace(/^resource\./, ''));
  return {
    ...item,
    head: to === undefined ? item.head : relabelled(item.head, to),
    value: withReferences(item.value, targets),
    body: undefined,
  };
}

/** The head of a block under another address: labels stay in quotes, or without, as they are. */
function relabelled(head: string, to: string): string {
  const labels = hclTokens(head).slice(1);
  const words = to.replace(/\[.*$/, '').split('.').slice(-labels.length);
  const pieces = labels.map(({ start, end }, at): Piece => {
    const quote = head[start] === '"' ? '"' : '';
    return { start, end, text: `${quote}${words[at]}${quote}` };
  });
  return replaced(head, pieces);
}

function withReferences(text: string, targets: Targets): string {
  return replaced(
    text,
    hclTokens(text).flatMap(token => piecesIn(text, token, targets)),
  );
}

function piecesIn(text: string, token: HclToken, targets: Targets): Piece[] {
  const { kind, start, end } = token;
  if (kind === 'string' || kind === 'heredoc') {
    return interpolations(text, token).map(hole => {
      return { ...hole, text: withReferences(text.slice(hole.start, hole.end), targets) };
    });
  }
  if (kind !== 'other') return [];
  const word = text.slice(start, end).replaceAll(targets.pattern, address => targets.to.get(address) ?? address);
  return [{ start, end, text: word }];
}

/** A piece of a text, and what stands there instead. */
type Piece = { start: number; end: number; text: string };

function replaced(text: string, pieces: readonly Piece[]): string {
  let at = 0;
  const kept = [...pieces]
    .sort((left, right) => left.start - right.start)
    .map(piece => {
      const before = text.slice(at, piece.start);
      at = piece.end;
      return before + piece.text;
    });
  return `${kept.join('')}${text.slice(at)}`;
}
