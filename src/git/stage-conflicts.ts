import { type IndexNote, writeIndexNote } from '../apply/index-note.ts';
import type { MarkedFile } from '../upgrade/marked-files.ts';
import { committedIds, type IndexEntry, idOnDisk, indexEntries, replaceEntries, storeText } from './index-entries.ts';
import { type WorkTree, workTree } from './work-tree.ts';

/** A run that has written markers into files. `at` is when it was committed. */
export type MarkedRun = { root: string; at: string; files: readonly MarkedFile[] };

/**
 * Tells git of conflicts, as a merge of its own does: stages 1, 2 and 3 of the index hold what was generated before, what the
 * team had and what is generated now, so that `git status`, `git checkout --ours` and `git mergetool` work. Never throws: what
 * did not work is given as warnings, and the files are as they are.
 */
export async function stageConflicts(run: MarkedRun): Promise<string[]> {
  if (run.files.length === 0) return [];
  const tree = await workTree(run.root);
  const stages = typeof tree === 'string' ? tree : await stagesOf(tree, run.files);
  if (typeof tree === 'string' || typeof stages === 'string') return [untold(String(stages))];
  const paths = run.files.map(({ path }) => path);
  const before = await indexEntries(tree, paths);
  if (typeof before === 'string') return [untold(before)];
  const committed = await committedIds(tree, paths);
  const free = paths.filter(path => isFree({ before, stages, committed }, path));
  const problem = await replace(tree, run, { paths: free, before: of(before, free), left: of(stages, free) });
  return problem === undefined ? paths.filter(path => !free.includes(path)).map(staged) : [untold(problem)];
}

type Change = Pick<IndexNote, 'paths' | 'before' | 'left'>;

async function replace(tree: WorkTree, { root, at }: MarkedRun, change: Change): Promise<string | undefined> {
  const { paths, left } = change;
  if (paths.length === 0) return undefined;
  const added: IndexEntry[] = [];
  for (const path of paths) added.push({ path, mode: '100644', id: (await idOnDisk(tree, path)) ?? '', stage: 0 });
  writeIndexNote(root, { at, ...change, added: added.filter(({ id }) => id !== '') });
  return replaceEntries(tree, paths, left);
}

async function stagesOf(tree: WorkTree, files: readonly MarkedFile[]): Promise<IndexEntry[] | string> {
  const entries: IndexEntry[] = [];
  for (const { text, ...entry } of files.flatMap(versionsOf)) {
    const stored = await storeText(tree, entry.path, text);
    if (typeof stored === 'string') return stored;
    entries.push({ ...entry, id: stored.id });
  }
  return entries;
}

function versionsOf({ path, mode, base, ours, theirs }: MarkedFile): (Omit<IndexEntry, 'id'> & { text: string })[] {
  const octal = mode === 0o755 ? '100755' : '100644';
  return [base, ours, theirs].flatMap((text, index) =>
    text === null ? [] : [{ path, mode: octal, stage: index + 1, text }],
  );
}

type Known = { before: readonly IndexEntry[]; stages: readonly IndexEntry[]; committed: ReadonlyMap<string, string> };

/** Whether nothing of the team is in the index alone: it has there what is committed, or what the file says. */
function isFree({ before, stages, committed }: Known, path: string): boolean {
  const [entry, ...more] = of(before, [path]);
  if (entry === undefined) return !committed.has(path);
  const ours = stages.find(each => each.path === path && each.stage === 2)?.id;
  return more.length === 0 && entry.stage === 0 && [committed.get(path), ours].includes(entry.id);
}

function of(entries: readonly IndexEntry[], paths: readonly string[]): IndexEntry[] {
  return entries.filter(({ path }) => paths.includes(path));
}

function untold(reason: string): string {
  return `git was not told of the conflicts, so that git mergetool does not know them (${reason}); the files have their markers`;
}

function staged(path: string): string {
  return `git was not told of the conflict in ${path}: its index holds something that is neither committed nor in the file, and keeps it`;
}
