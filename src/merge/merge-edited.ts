import type { FileKind } from '../record/lock.ts';
import { dressed, undress } from './dress.ts';
import { type FileMergeOptions, mergeFile } from './merge-file.ts';
import type { Merged } from './sides.ts';

/** A file that was generated: its text then, its bytes as the team has them, its text as it would be generated now. */
export type EditedFile = { base: string; ours: Uint8Array; theirs: string };

/**
 * Merges a file of the team in the dress that it has there, which is no edit by itself. Undefined where it is no text any
 * more. `text` is what the file is to hold; the sides of a conflict have line feeds alone.
 */
export function mergeEdited(kind: FileKind, file: EditedFile, options: FileMergeOptions): Merged | undefined {
  const undressed = undress(file.ours);
  if (!undressed) return undefined;
  const { text: ours, dress } = undressed;
  const { text, conflicts } = mergeFile(kind, { base: ended(file.base), ours, theirs: ended(file.theirs) }, options);
  const isAsGenerated = dress.finalNewline === isEnded(file.base);
  const finalNewline = isAsGenerated ? isEnded(file.theirs) : dress.finalNewline;
  return { text: dressed(text, { ...dress, finalNewline }), conflicts };
}

function isEnded(text: string): boolean {
  return text === '' || text.endsWith('\n');
}

function ended(text: string): string {
  return isEnded(text) ? text : `${text}\n`;
}
