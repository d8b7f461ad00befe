import type { Merged, MergeOptions, Sides } from '../sides.ts';
import { mergeBody } from './merge-body.ts';
import { type Body, type Item, readHcl } from './read.ts';
import { settle } from './settle.ts';
import { pick, type Three } from './three.ts';

/**
 * Merges one file of HCL by its structure: what only one side changed is taken, and where both changed the same
 * attribute, object key or comment there is a conflict. Throws HclSyntaxError when a version that must be read is no HCL.
 */
export function mergeHcl(sides: Sides, options: MergeOptions): Merged {
  const plain = { base: plainText(sides.base), ours: plainText(sides.ours), theirs: plainText(sides.theirs) };
  const text = pick(sides, side => side) ?? undressed(plain, sides);
  if (text !== undefined) return { text, conflicts: [] };
  const bodies = { base: readHcl(plain.base), ours: readHcl(plain.ours), theirs: readHcl(plain.theirs) };
  return mergeRead({ bodies, ours: sides.ours }, options);
}

/** The bodies of one file, and its text as the team has it; `placed` is of `Place`. */
export type ReadSides = { bodies: Three<Body>; ours: string; placed?: ReadonlySet<Item> };

/** Merges what is read already. */
export function mergeRead({ bodies, ours, placed = new Set() }: ReadSides, options: MergeOptions): Merged {
  const { inside } = mergeBody(bodies, { at: '', indent: '', placed });
  const merged = settle(inside, plainText(ours), options);
  return { ...merged, text: dressed(merged.text, ours) };
}

/** The text as all sides are compared: no byte order mark, newlines of Unix, one at the end. */
export function plainText(text: string): string {
  const unmarked = text.replace(/^\uFEFF/, '');
  const plain = hasWindowsLines(unmarked) ? unmarked.replaceAll('\r\n', '\n') : unmarked;
  return plain === '' || plain.endsWith('\n') ? plain : `${plain}\n`;
}

/** A plain text as the team writes its files. */
export function dressed(text: string, ours: string): string {
  const ended = ours === '' || ours.endsWith('\n') ? text : text.replace(/\n$/, '');
  const lines = hasWindowsLines(ours) ? ended.replaceAll('\n', '\r\n') : ended;
  return ours.startsWith('\uFEFF') ? `\uFEFF${lines}` : lines;
}

function undressed(plain: Sides, { ours }: Sides): string | undefined {
  const text = pick(plain, side => side);
  if (text === undefined) return undefined;
  return text === plain.ours ? ours : dressed(text, ours);
}

function hasWindowsLines(text: string): boolean {
  return text.includes('\r\n') && !/(?<!\r)\n/.test(text);
}
