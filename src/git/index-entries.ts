import { complaint, type WorkTree } from './work-tree.ts';

/** One entry of git's index; stages 1, 2 and 3 are the base and both sides of a conflict. */
export type IndexEntry = { path: string; mode: string; id: string; stage: number };

/** The entries of the index at these paths, which are relative to the repository; a text says what went wrong. */
export async function indexEntries({ git }: WorkTree, paths: readonly string[]): Promise<IndexEntry[] | string> {
  const outcome = await git(['ls-files', '--stage', '-z', '--', ...paths]);
  if (outcome.exitCode !== 0) return complaint(outcome);
  return records(outcome.stdout).flatMap(record => {
    const [, mode = '', id = '', stage = '', path = ''] = /^(\d{6}) ([0-9a-f]+) ([0-3])\t([\s\S]+)$/.exec(record) ?? [];
    return path === '' ? [] : [{ path, mode, id, stage: Number(stage) }];
  });
}

/** The ids of the last commit at these paths; none where there is no commit yet. */
export async function committedIds({ git }: WorkTree, paths: readonly string[]): Promise<Map<string, string>> {
  const { exitCode, stdout } = await git(['ls-tree', '-z', 'HEAD', '--', ...paths]);
  const found = exitCode === 0 ? records(stdout) : [];
  return new Map(
    found.flatMap(record => {
      const [, id = '', path = ''] = /^\d{6} blob ([0-9a-f]+)\t([\s\S]+)$/.exec(record) ?? [];
      return path === '' ? [] : [[path, id] as const];
    }),
  );
}

/** Puts these entries in the place of all that the index has at their paths and at `paths`; gives what went wrong. */
export async function replaceEntries(
  { git, prefix }: WorkTree,
  paths: readonly string[],
  entries: readonly IndexEntry[],
): Promise<string | undefined> {
  const gone = paths.map(path => `0 ${'0'.repeat(entries[0]?.id.length ?? 40)}\t${prefix}${path}\0`);
  const added = entries.map(({ path, mode, id, stage }) => `${mode} ${id} ${stage}\t${prefix}${path}\0`);
  const outcome = await git(['update-index', '-z', '--index-info'], [...gone, ...added].join(''));
  return outcome.exitCode === 0 ? undefined : complaint(outcome);
}

/** Keeps a text as an object, as git would store it at this path, and gives its id; a text with a blank says what went wrong. */
export async function storeText({ git }: WorkTree, path: string, text: string): Promise<{ id: string } | string> {
  const outcome = await git(['hash-object', '-w', '--stdin', '--path', path], text);
  return outcome.exitCode === 0 ? { id: outcome.stdout.trim() } : complaint(outcome);
}

/** The id that git would give the file at a path as it is now; undefined where there is none. */
export async function idOnDisk({ git }: WorkTree, path: string): Promise<string | undefined> {
  const { exitCode, stdout } = await git(['hash-object', '--', path]);
  return exitCode === 0 ? stdout.trim() : undefined;
}

/** Those of these objects that are there no longer. */
export async function missingObjects({ git }: WorkTree, ids: readonly string[]): Promise<string[]> {
  const { stdout } = await git(['cat-file', '--batch-check'], ids.map(id => `${id}\n`).join(''));
  return stdout.split('\n').flatMap(line => (line.endsWith(' missing') ? [line.replace(/ missing$/, '')] : []));
}

function records(output: string): string[] {
  return output.split('\0').filter(record => record !== '');
}
