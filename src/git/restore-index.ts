import { dropIndexNote, type IndexNote, readIndexNote } from '../apply/index-note.ts';
import { type IndexEntry, idOnDisk, indexEntries, missingObjects, replaceEntries } from './index-entries.ts';
import { type WorkTree, workTree } from './work-tree.ts';

/**
 * Gives git's index back what the run of this time found there; the files are back already. What somebody has staged since
 * stays. Never throws: what did not work is given as warnings.
 */
export async function restoreIndex(root: string, at: string | undefined): Promise<string[]> {
  const note = at === undefined ? undefined : readIndexNote(root, at);
  if (!note) return [];
  const tree = await workTree(root);
  const problems = typeof tree === 'string' ? [unrestored(note.paths, tree)] : await putBack(tree, note);
  dropIndexNote(root);
  return problems;
}

async function putBack(tree: WorkTree, note: IndexNote): Promise<string[]> {
  const now = await indexEntries(tree, note.paths);
  if (typeof now === 'string') return [unrestored(note.paths, now)];
  const free: string[] = [];
  for (const path of note.paths) if (await isFree(tree, standing(note, now, path))) free.push(path);
  const before = note.before.filter(({ path }) => free.includes(path));
  const gone = await missingObjects(
    tree,
    before.map(({ id }) => id),
  );
  const problem = gone.length > 0 ? 'git has thrown away what was there' : await replaceEntries(tree, free, before);
  if (problem !== undefined) return [unrestored(free, problem)];
  return note.paths.filter(path => !free.includes(path)).map(stagedSince);
}

type Standing = Record<'now' | 'left' | 'added', readonly IndexEntry[]>;

function standing({ left, added }: IndexNote, now: readonly IndexEntry[], path: string): Standing {
  return { now: at(now, path), left: at(left, path), added: at(added, path) };
}

/** Whether the index has nothing at a path that would be lost: what the run left, or what the file says or said. */
async function isFree(tree: WorkTree, { now, left, added }: Standing): Promise<boolean> {
  if (keyOf(now) === keyOf(left)) return true;
  const [entry, ...more] = now;
  if (entry?.stage !== 0 || more.length > 0) return false;
  return entry.id === added[0]?.id || entry.id === (await idOnDisk(tree, entry.path));
}

function at(entries: readonly IndexEntry[], path: string): IndexEntry[] {
  return entries.filter(entry => entry.path === path);
}

function keyOf(entries: readonly IndexEntry[]): string {
  return entries.map(({ mode, id, stage }) => `${mode} ${id} ${stage}`).join('\n');
}

function unrestored(paths: readonly string[], reason: string): string {
  return `git's index is not as it was (${reason}): git add, or git reset, for ${paths.join(', ')}`;
}

function stagedSince(path: string): string {
  return `git's index keeps what was staged for ${path} since`;
}
