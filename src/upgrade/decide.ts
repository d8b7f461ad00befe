import type { FileText, FileVersions } from './versions.ts';

/**
 * What is to happen with one path: take what would be generated (or delete), keep what is there, merge what both sides
 * changed, or merge without the version before, which nobody knows. A path is stuck where something is in the way.
 */
export type Decision =
  | { kind: 'take'; after: FileText | null; note?: string }
  | { kind: 'keep'; note?: string; becomes: 'present' | 'userDeleted' | 'orphaned' | 'forgotten' }
  | { kind: 'merge'; base: string; ours: string; theirs: FileText }
  | { kind: 'collide'; ours: string; theirs: FileText }
  | { kind: 'stuck'; reason: string };

/** The rules by which a path is brought up to date, the first that fits (upgrade.md 4.3). */
export function decide(file: FileVersions, isRestored = false): Decision {
  if (file.ours.kind === 'other') return stuckOrKept(file, file.ours.reason);
  if (file.ours.kind === 'missing') return withoutOurs(file, isRestored);
  return withOurs(file, file.ours.text);
}

// What cannot be read matters only where something is to be written.
function stuckOrKept({ base, theirs, policy }: FileVersions, reason: string): Decision {
  if (policy === 'once' && theirs !== null) return { kind: 'keep', becomes: 'present' };
  const isUnchanged = base.kind === 'text' && theirs !== null && base.text === theirs.text;
  return isUnchanged ? { kind: 'keep', becomes: 'present' } : { kind: 'stuck', reason };
}

function withoutOurs({ base, theirs, state, policy }: FileVersions, isRestored: boolean): Decision {
  if (theirs === null) return { kind: 'keep', becomes: 'forgotten' };
  if (base.kind === 'none' || isRestored) return { kind: 'take', after: theirs };
  const isNews = policy === 'merge' && base.kind === 'text' && base.text !== theirs.text;
  const note = state === 'present' ? 'was deleted by the team and stays deleted' : 'is deleted, and has changed since';
  return { kind: 'keep', becomes: 'userDeleted', ...(state === 'present' || isNews ? { note } : {}) };
}

function withOurs(file: FileVersions, ours: string): Decision {
  const { base, theirs } = file;
  if (theirs === null) return withoutTheirs(file, ours);
  if (file.policy === 'once') return { kind: 'keep', becomes: 'present' };
  if (ours === theirs.text) return { kind: 'take', after: theirs };
  if (base.kind === 'text' && ours === base.text) return { kind: 'take', after: theirs };
  if (base.kind === 'text' && isAsBefore(base, theirs)) return { kind: 'keep', becomes: 'present' };
  return base.kind === 'text' ? { kind: 'merge', base: base.text, ours, theirs } : { kind: 'collide', ours, theirs };
}

function isAsBefore(base: FileText, theirs: FileText): boolean {
  return theirs.text === base.text && theirs.mode === base.mode;
}

/** What is said of an edited file that is dropped. */
export const IS_YOURS = 'is not generated any more; it was edited, so it stays and is yours';

function withoutTheirs({ base, state }: FileVersions, ours: string): Decision {
  if (base.kind === 'text' && ours === base.text && state !== 'orphaned') return { kind: 'take', after: null };
  return { kind: 'keep', becomes: 'orphaned', ...(state === 'orphaned' ? {} : { note: IS_YOURS }) };
}
