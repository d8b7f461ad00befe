import type { FileMode } from '../apply/change.ts';
import { dressed } from '../merge/dress.ts';
import type { Step } from './plan.ts';
import type { FileVersions } from './versions.ts';

/** A file that is written with markers, in the versions that are at odds; null where it is not there. */
export type MarkedFile = {
  path: string;
  mode: FileMode;
  base: string | null;
  ours: string | null;
  theirs: string | null;
};

/**
 * The files that get markers, each version in the dress that the team gave the file. A file that the team added has no
 * version of the templates: what it would be with their side of each conflict (`resolved`) stands for that.
 */
export function markedFiles(
  files: readonly FileVersions[],
  marked: readonly Step[],
  resolved: readonly Step[],
): MarkedFile[] {
  const byPath = new Map(files.map(file => [file.path, file]));
  const solved = new Map(resolved.map(step => [step.path, step]));
  return marked.flatMap(({ path, after }) => {
    const file = byPath.get(path);
    return file && after ? [markedFile(file, after.mode, solved.get(path))] : [];
  });
}

function markedFile({ path, base, ours, theirs }: FileVersions, mode: FileMode, resolved?: Step): MarkedFile {
  const dress = (text: string) => (ours.kind === 'text' ? dressed(text, ours.dress) : text);
  const isForeign = base.kind === 'none' && theirs === null;
  const other = isForeign ? resolved?.after : theirs;
  return {
    path,
    mode,
    base: base.kind === 'text' ? dress(base.text) : null,
    ours: ours.kind === 'text' ? dress(ours.text) : null,
    theirs: other ? dress(other.text) : null,
  };
}
