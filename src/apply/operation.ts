import type { FileContent } from './change.ts';
import type { RunNote } from './run-note.ts';

/** What one file is: its content by hash and size, and its permission bits. */
export type Version = { sha256: string; size: number; mode: number };

/** One change as it is carried out: `before` is what it finds (null = nothing), `after` what it leaves (null = nothing). */
export type Operation = { path: string; before: Version | null; after: Version | null };

/** An operation with the bytes of both sides at hand. */
export type LoadedOperation = Operation & { oldContent: FileContent | null; newContent: FileContent | null };

/** What a committed pack asks for. */
export type Work = {
  id: string;
  /** Null in the packs of before there were notes. */
  note: RunNote | null;
  operations: readonly Operation[];
  newContent: (index: number) => FileContent;
  /** Null for the run that made the pack; for a later one, until when (ms since 1970) a power cut may have torn a file. */
  resumed: { tornUntil: number } | null;
};
