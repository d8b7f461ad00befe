import type { FileMode } from '../apply/change.ts';
import type { Dress } from '../merge/dress.ts';
import type { FileKind, Policy } from '../record/lock.ts';

/** A text with its mode. */
export type FileText = { text: string; mode: FileMode };

/** What lies at a path of the repository now. */
export type OnDisk =
  | { kind: 'missing' }
  /** Texts have LF and no byte order mark; `sha256` is of the bytes as they are. */
  | { kind: 'text'; text: string; dress: Dress; mode: FileMode; sha256: string }
  /** A link, a folder, or bytes that are no text: nothing that could be merged. */
  | { kind: 'other'; reason: string };

/** What was generated at a path the last time; `lost` where the record has only its hash left. */
export type Base = { kind: 'none' } | { kind: 'text'; text: string; mode: FileMode } | { kind: 'lost'; sha256: string };

/** One path in three versions: as it was generated, as it is, and as it would be generated now (null: not at all). */
export type FileVersions = {
  path: string;
  kind: FileKind;
  policy: Policy;
  base: Base;
  ours: OnDisk;
  theirs: FileText | null;
  /** What the record says became of the file before this run. */
  state: 'present' | 'userDeleted' | 'orphaned';
};
