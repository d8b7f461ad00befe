import { createHash } from 'node:crypto';
import type { Engine } from '../../schema/sections/project.ts';
import type { ImageFile } from '../compose/image.ts';

/** How an upgrade treats a file: merged with edits, or written once and then the team's alone. */
export type Policy = 'merge' | 'once';
export type FileKind = 'hcl' | 'yaml' | 'json' | 'make' | 'text';

/** What the record says of one generated file. */
export type LockedFile = {
  /** Of the pristine text. */
  sha256: string;
  /** Id that git gives the pristine text, to find it in history when the packed base is lost. */
  gitBlob: string;
  mode: '0644' | '0755';
  eol: 'lf';
  kind: FileKind;
  policy: Policy;
  state: 'present' | 'userDeleted' | 'orphaned';
};

/** `.scaffold/units/<unit>.lock.json` */
export type Lock = {
  schema: 1;
  /** Version of the generator that made the files. */
  generator: string;
  /** The engine that the files were made for. */
  templateSet: Engine;
  /** Of the answers that this unit depends on. */
  answersHash: string;
  /** What `sealOf` gives for this unit. */
  seal: string;
  files: Record<string, LockedFile>;
  pathMap: Record<string, string>;
  pending: string[];
};

export function lockedFile({ path, content, mode }: ImageFile): LockedFile {
  const bytes = Buffer.from(content);
  return {
    sha256: sha256(bytes),
    gitBlob: gitBlobId(bytes),
    mode: mode === 0o755 ? '0755' : '0644',
    eol: 'lf',
    kind: kindOf(path),
    policy: path === 'LICENSE' ? 'once' : 'merge',
    state: 'present',
  };
}

/** The id that git gives a text, in repositories with SHA-1. */
export function gitBlobId(content: string | Uint8Array): string {
  const bytes = Buffer.from(content);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/**
 * One hash for all that a record says of the files of a unit: it tells a whole record from a damaged one without unpacking
 * the texts. `base` is `<unit>.base.gz` as it lies there.
 */
export function sealOf(files: Lock['files'], base: Uint8Array): string {
  return createHash('sha256').update(JSON.stringify(files)).update(base).digest('hex');
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

const KIND_BY_ENDING: Record<string, FileKind> = {
  tf: 'hcl',
  hcl: 'hcl',
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  mk: 'make',
};

function kindOf(path: string): FileKind {
  if (path.endsWith('Makefile')) return 'make';
  return KIND_BY_ENDING[path.split('.').at(-1) ?? ''] ?? 'text';
}
