import type { Chunk } from '../chunks.ts';
import type { ChoiceAt, Sides } from '../sides.ts';
import { textChunks } from '../text/merge-text.ts';
import { blockChunks } from './block-chunks.ts';
import { mergeBranch, mergeNamed } from './merge-branch.ts';
import { mergeEntry } from './merge-entry.ts';
import { nameDocuments } from './name-items.ts';
import { readStream } from './read-stream.ts';
import { type Both, sideOf } from './sided.ts';
import { type Branch, commentsIn, type Stream } from './tree.ts';

/** Merges texts of YAML or JSON key by key; undefined where one is none, or where nothing tells which documents belong together. */
export function streamChunks(sides: Sides, choice: ChoiceAt): Chunk[] | undefined {
  const [base, ours, theirs] = [readStream(sides.base), readStream(sides.ours), readStream(sides.theirs)];
  if (!base || !ours || !theirs) return undefined;
  const documents = { base: base.documents, ours: ours.documents, theirs: theirs.documents };
  const chunks = onlyDocument(documents, choice) ?? manyDocuments(documents, choice);
  return chunks && [...chunks, ...tailChunks({ base, ours, theirs })];
}

function onlyDocument({ base, ours, theirs }: Both<Branch>, choice: ChoiceAt): Chunk[] | undefined {
  if ([base, ours, theirs].some(branch => branch?.entries.length !== 1)) return undefined;
  const entries = { base: base?.entries[0], ours: ours.entries[0], theirs: theirs.entries[0] };
  const outcome = mergeEntry(entries, { at: '', choice, descend: mergeBranch });
  return blockChunks([{ at: 'the document', entries, outcome }], ours, choice);
}

function manyDocuments(documents: Both<Branch>, choice: ChoiceAt): Chunk[] | undefined {
  const named = nameDocuments(documents);
  return named && mergeNamed(named, { at: '', choice, descend: mergeBranch });
}

function tailChunks({ base, ours, theirs }: Both<Stream>): Chunk[] {
  const side = sideOf(({ tail }) => commentsIn(tail), { base, ours, theirs });
  if (side) return [side === 'ours' ? ours.tail : theirs.tail];
  const chunks = textChunks({ base: base?.tail ?? '', ours: ours.tail, theirs: theirs.tail });
  return chunks.map(chunk => (typeof chunk === 'string' ? chunk : { ...chunk, at: 'comments at the end' }));
}
