import type { FileChange, FileContent } from '../apply/change.ts';
import { dressed } from '../merge/dress.ts';
import type { Step } from './plan.ts';
import type { FileVersions } from './versions.ts';

/** What steps change on the disk, each file in the dress that the team gave it. */
export function fileChanges(files: readonly FileVersions[], steps: readonly Step[]): FileChange[] {
  const ours = new Map(files.map(({ path, ours }) => [path, ours]));
  return steps.flatMap(({ path, before, after }) => {
    if (after === undefined) return [];
    if (after === null) return [{ path, before, after: null } satisfies FileChange];
    const found = ours.get(path);
    const content: FileContent = found?.kind === 'text' ? dressed(after.text, found.dress) : after.text;
    const change: FileChange = { path, before, after: { content, mode: after.mode } };
    return [change];
  });
}
