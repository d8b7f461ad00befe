import type { Chunk } from '../chunks.ts';
import { blockChunks } from './block-chunks.ts';
import { flowChunks } from './flow-chunks.ts';
import { mergeEntry } from './merge-entry.ts';
import { mergeOrder } from './merge-order.ts';
import { moveBranch } from './move-branch.ts';
import { nameItems } from './name-items.ts';
import type { Place } from './place.ts';
import type { Row } from './row.ts';
import type { Both } from './sided.ts';
import type { Branch, Entry } from './tree.ts';

/** Merges mappings by key and sequences by the names of their items; undefined where they are merged as a whole. */
export function mergeBranch(branches: Both<Branch>, place: Place): Chunk[] | undefined {
  const named = branches.ours.kind === 'list' ? nameItems(branches) : branches;
  return named && mergeNamed(named, place);
}

/** The same where the entries have keys. */
export function mergeNamed({ base, ours, theirs }: Both<Branch>, place: Place): Chunk[] | undefined {
  const moved = { base: base && moveBranch(base, ours.indent), ours, theirs: moveBranch(theirs, ours.indent) };
  const rows = rowsOf(moved, place);
  const kept = new Set([...rows].filter(([, { outcome }]) => outcome.kind !== 'gone').map(([key]) => key));
  const keys = { base: base && keysOf(base), ours: keysOf(ours), theirs: keysOf(theirs) };
  const order = mergeOrder(keys, { kept, whenBoth: ours.kind === 'map' ? 'ours' : undefined });
  const ordered = order?.flatMap(key => rows.get(key) ?? []);
  if (!ordered) return undefined;
  return ours.flow ? flowChunks(ordered, moved, place.choice) : blockChunks(ordered, ours, place.choice);
}

function rowsOf({ base, ours, theirs }: Both<Branch>, { at, choice }: Place): Map<string, Row> {
  const keys = new Set([...keysOf(ours), ...keysOf(theirs)]);
  const versions = { base: byKey(base), ours: byKey(ours), theirs: byKey(theirs) };
  const rows = [...keys].map(key => {
    const entries = { base: versions.base.get(key), ours: versions.ours.get(key), theirs: versions.theirs.get(key) };
    const path = pathOf(ours.kind, at, key);
    return [
      key,
      { at: path, entries, outcome: mergeEntry(entries, { at: path, choice, descend: mergeBranch }) },
    ] as const;
  });
  return new Map(rows);
}

function pathOf(kind: Branch['kind'], at: string, key: string): string {
  if (kind !== 'map') return `${at}[${key}]`;
  return at === '' ? key : `${at}.${key}`;
}

function byKey(branch: Branch | undefined): Map<string, Entry> {
  return new Map(branch?.entries.map(entry => [entry.key, entry]));
}

function keysOf(branch: Branch): string[] {
  return branch.entries.map(({ key }) => key);
}
