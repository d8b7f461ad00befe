import { type Chunk, mapChunk, prefixed } from '../chunks.ts';
import { type ChoiceAt, choiceAt } from '../sides.ts';
import { mergeLead } from './merge-lead.ts';
import type { Row } from './row.ts';
import { type Branch, type Entry, printedBody } from './tree.ts';

/** The merged entries as whole lines, in the layout of a branch in block style. */
export function blockChunks(rows: readonly Row[], { kind, indent, inline }: Branch, choice: ChoiceAt): Chunk[] {
  const lines = rows.map(row => rowChunks(row, indent, choice));
  const chunks = joined(kind === 'documents' ? separated(lines).flat() : lines.flat());
  return inline ? behindDash(chunks, indent) : chunks;
}

/** What was the first document of a side may have come behind another one. */
function separated(documents: readonly Chunk[][]): Chunk[][] {
  return documents.map((chunks, index) => (index === 0 || chunks.some(hasSeparator) ? chunks : ['---\n', ...chunks]));
}

function hasSeparator(chunk: Chunk): boolean {
  return /^---/m.test(typeof chunk === 'string' ? chunk : (chunk.ours ?? ''));
}

function rowChunks(row: Row, indent: string, choice: ChoiceAt): Chunk[] {
  const { entries, outcome } = row;
  const body = outcome.kind === 'kept' ? prefixed(indent, outcome.body) : undefined;
  const { base, ours, theirs } = entries;
  if (ours && theirs) {
    const lead = mergeLead({ base, ours, theirs }, row.at);
    return [...lead, ...(body ?? [conflictChunk(row, indent, choice)])];
  }
  return body ? [(ours ?? theirs)?.lead ?? '', ...body] : [conflictChunk(row, indent, choice)];
}

function conflictChunk({ at, entries }: Row, indent: string, choice: ChoiceAt): Chunk {
  const { ours, theirs } = entries;
  // What stands before an entry that both sides have is merged by itself.
  const withLead = !(ours && theirs);
  const lines = (entry: Entry | undefined): string | null =>
    entry ? (withLead ? entry.lead : '') + indent + printedBody(entry) : null;
  const conflict = { at, base: lines(entries.base), ours: lines(ours), theirs: lines(theirs) };
  const chosen = choiceAt(choice, at);
  return chosen === 'markers' ? conflict : { ...conflict, settled: conflict[chosen] ?? '' };
}

function joined(chunks: readonly Chunk[]): Chunk[] {
  const result: Chunk[] = [];
  for (const chunk of chunks) {
    const last = result.at(-1);
    if (typeof chunk === 'string' && typeof last === 'string') result[result.length - 1] = last + chunk;
    else if (chunk !== '') result.push(chunk);
  }
  return result;
}

/** The first line stands on that of the parent, which brings the white space. */
function behindDash(chunks: readonly Chunk[], indent: string): Chunk[] {
  const first = chunks.findIndex(chunk => typeof chunk === 'string' || chunk.settled !== '');
  const bare = (text: string) => (text.startsWith(indent) ? text.slice(indent.length) : text.trimStart());
  return chunks.map((chunk, index) => (index === first ? mapChunk(chunk, bare) : chunk));
}
