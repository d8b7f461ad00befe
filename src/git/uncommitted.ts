import { workTree } from './work-tree.ts';

/** Those of these paths that git knows and that are not as they were committed; none where there is no git. */
export async function uncommitted(root: string, paths: readonly string[]): Promise<string[]> {
  if (paths.length === 0) return [];
  const tree = await workTree(root);
  if (typeof tree === 'string') return [];
  const { exitCode, stdout } = await tree.git([
    '--no-optional-locks',
    'status',
    '--porcelain=v1',
    '--no-renames',
    '--untracked-files=no',
    '-z',
  ]);
  const changed = new Set(exitCode === 0 ? stdout.split('\0').map(record => record.slice(3)) : []);
  return paths.filter(path => changed.has(`${tree.prefix}${path}`));
}
