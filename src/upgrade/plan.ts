import type { FileMode } from '../apply/change.ts';
import { mergeMode } from '../merge/merge-mode.ts';
import type { Conflict, Merged, Sides } from '../merge/sides.ts';
import { decide } from './decide.ts';
import type { FileText, FileVersions, OnDisk } from './versions.ts';

/** What a run does with one path, and why. */
export type Step = {
  path: string;
  /** The path that the file had before a release renamed it. */
  was?: string;
  action: 'create' | 'update' | 'merge' | 'delete' | 'keep' | 'conflict';
  /** What is there now: the hash of its bytes, null where nothing is. */
  before: string | null;
  /** What is to be written; null deletes, undefined leaves the path alone. */
  after: FileText | null | undefined;
  /** What the record says of the path from now on; `forgotten` is not in it any more. */
  becomes: 'present' | 'userDeleted' | 'orphaned' | 'forgotten';
  /** For people, as the rest of a sentence that starts with the path. */
  note?: string;
  conflicts: readonly Conflict[];
};

export type PlanOptions = {
  merge(file: FileVersions, sides: Sides): Merged;
  /** Deleted paths that are to come back. */
  restore: readonly string[];
};

/** One step for each path, sorted by path. A path of which nothing is to be said or done has the action `keep` and no note. */
export function planSteps(files: readonly FileVersions[], options: PlanOptions): Step[] {
  return files.map(file => stepOf(file, options)).sort((left, right) => (left.path < right.path ? -1 : 1));
}

/** Whether a text is to be written where something else lies: a link, a folder, bytes that are no text. */
export function isStuck({ path, action, after, conflicts }: Step): boolean {
  return action === 'conflict' && after === undefined && conflicts.some(({ at }) => at === path);
}

function stepOf(file: FileVersions, options: PlanOptions): Step {
  const decision = decide(file, options.restore.includes(file.path));
  switch (decision.kind) {
    case 'take':
      return taken(file, decision.after);
    case 'keep':
      return { ...untouched(file), becomes: decision.becomes, ...(decision.note ? { note: decision.note } : {}) };
    case 'stuck':
      return { ...untouched(file), action: 'conflict', note: decision.reason, conflicts: [wholeFile(file)] };
    case 'merge':
      return merged(file, decision, options);
    case 'collide':
      return merged(file, { ...decision, base: '' }, options);
  }
}

function untouched({ path, ours }: FileVersions): Step {
  return { path, action: 'keep', before: hashOf(ours), after: undefined, becomes: 'present', conflicts: [] };
}

function taken(file: FileVersions, after: FileText | null): Step {
  const { ours } = file;
  const becomes = after === null ? 'forgotten' : 'present';
  if (ours.kind !== 'text') return { ...untouched(file), action: 'create', after, becomes };
  if (after === null) return { ...untouched(file), action: 'delete', after, becomes };
  const written = { text: after.text, mode: modeOf(file, after) };
  const isSame = written.text === ours.text && written.mode === ours.mode;
  return isSame ? untouched(file) : { ...untouched(file), action: 'update', after: written };
}

type Both = { base: string; ours: string; theirs: FileText };

function merged(file: FileVersions, { base, ours, theirs }: Both, { merge }: PlanOptions): Step {
  const result = merge(file, { base, ours, theirs: theirs.text });
  const after = { text: result.text, mode: modeOf(file, theirs) };
  const action = result.conflicts.length > 0 ? 'conflict' : 'merge';
  const isSame =
    action === 'merge' && file.ours.kind === 'text' && result.text === ours && after.mode === file.ours.mode;
  return isSame ? untouched(file) : { ...untouched(file), action, after, conflicts: result.conflicts };
}

function modeOf({ base, ours }: FileVersions, theirs: FileText): FileMode {
  if (ours.kind !== 'text' || base.kind !== 'text') return theirs.mode;
  return mergeMode({ base: base.mode, ours: ours.mode, theirs: theirs.mode });
}

function wholeFile({ path, base, theirs }: FileVersions): Conflict {
  return { at: path, base: base.kind === 'text' ? base.text : null, ours: null, theirs: theirs?.text ?? null };
}

function hashOf(ours: OnDisk): string | null {
  return ours.kind === 'text' ? ours.sha256 : null;
}
