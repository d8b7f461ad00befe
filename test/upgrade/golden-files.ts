import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../cases.ts';

/** The files of Terraform and Terragrunt of a golden case, by path. */
export function goldenFiles(name: string): Map<string, string> {
  const root = join(repositoryRoot, 'test/golden', name);
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter(entry => entry.isFile()).map(({ parentPath, name: file }) => join(parentPath, file));
  const code = paths.filter(path => /\.(?:tf|hcl)$/.test(path)).sort();
  return new Map(code.map(path => [path.slice(root.length + 1), readFileSync(path, 'utf8')]));
}

/** The same files with some of them changed or, by null, left out. */
export function changed(files: ReadonlyMap<string, string>, by: Record<string, string | null>): Map<string, string> {
  const all = [...files, ...Object.entries(by)];
  return new Map(all.flatMap(([path, text]) => (text === null || by[path] === null ? [] : [[path, text] as const])));
}
