import { posix } from 'node:path';
import { parsedTree } from '../hcl-value.ts';
import type { Files, Scaffold } from '../unit-tree.ts';

/** What Terragrunt would find in the folders of a repository, and what no file may do. */
export async function layoutFaults({ files, places }: Scaffold): Promise<string[]> {
  const paths = [...files.keys()];
  const folders = [...places.keys()];
  const units = folders.map(folder => posix.join(folder, 'terragrunt.hcl'));
  return [
    ...units.filter(path => !files.has(path)).map(path => `${path} is missing`),
    ...paths
      .filter(path => Found.test(path) && !units.includes(path))
      .map(path => `${path} is found, and nobody asked for it`),
    ...paths.filter(path => path.includes('_envcommon')).map(path => `${path} is shared by include`),
    ...(await Promise.all([...files].filter(isHcl).map(textFaults))).flat(),
    ...levelFaults(files, folders),
  ];
}

// In hidden folders too, where a person would not look for a unit.
const Found = /(?:^|\/)terragrunt(?:\.stack)?\.hcl(?:\.json)?$/;

function isHcl([path]: readonly [string, string]): boolean {
  return path.endsWith('.hcl');
}

async function textFaults([path, text]: readonly [string, string]): Promise<string[]> {
  const forbidden = ['run_cmd', '_envcommon'].filter(word => text.includes(word)).map(word => `${path} has ${word}`);
  const isParsed = await parsedTree(text).then(
    () => true,
    () => false,
  );
  return isParsed ? forbidden : [...forbidden, `${path} does not parse`];
}

// The facts of each level, and root.hcl above all of them.
function levelFaults(files: Files, folders: readonly string[]): string[] {
  const wanted = folders.flatMap(folder => {
    const [top = '', environment = '', cloud = '', region = ''] = folder.split('/');
    const account = posix.join(top, environment, cloud);
    return [
      'root.hcl',
      posix.join(top, environment, 'env.hcl'),
      posix.join(account, 'account.hcl'),
      posix.join(account, region, 'region.hcl'),
    ];
  });
  return [...new Set(wanted)].filter(path => !files.has(path)).map(path => `${path} is missing`);
}
