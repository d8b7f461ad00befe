import { writeIndexNote } from '../apply/index-note.ts';
import { indexEntries } from './index-entries.ts';
import { complaint, workTree } from './work-tree.ts';

/** Conflicts that somebody has resolved. `at` is when the run was committed that notes it. */
export type ResolvedRun = { root: string; at: string; paths: readonly string[] };

/** Puts files into git's index that it still has as conflicts; other paths are left alone. Gives what did not work, as warnings. */
export async function addResolved({ root, at, paths }: ResolvedRun): Promise<string[]> {
  const tree = await workTree(root);
  if (typeof tree === 'string') return [];
  const entries = await indexEntries(tree, paths);
  if (typeof entries === 'string') return [unadded(paths, entries)];
  const open = [...new Set(entries.filter(({ stage }) => stage > 0).map(({ path }) => path))];
  if (open.length === 0) return [];
  const outcome = await tree.git(['add', '--', ...open]);
  if (outcome.exitCode !== 0) return [unadded(open, complaint(outcome))];
  const left = await indexEntries(tree, open);
  const before = entries.filter(({ path }) => open.includes(path));
  writeIndexNote(root, { at, paths: open, before, left: typeof left === 'string' ? [] : left, added: [] });
  return [];
}

function unadded(paths: readonly string[], reason: string): string {
  return `git still takes ${paths.join(', ')} for conflicts (${reason}): git add ${paths.join(' ')}`;
}
