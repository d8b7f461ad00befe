import { join } from 'node:path';
import { parse } from '@cdktf/hcl2json';
import type { OutputFile } from '../../src/generate/output.ts';
import { generated, textOf } from '../cases.ts';
import { rootFolders } from './folders.ts';
import { planRoots } from './planned-roots.ts';
import { writeTree } from './write-tree.ts';

/** What one set of answers became, written to disk. */
export interface MatrixCase {
  readonly name: string;
  readonly files: ReadonlyMap<string, OutputFile>;
  /** Folders of its roots, within it. */
  readonly folders: readonly string[];
  /** The same below the folder of all cases. */
  readonly roots: readonly string[];
}

/** Generates each set of answers of a matrix into a folder of its name. */
export function matrixCases(matrix: readonly { name: string; text: string }[], folder: string): Promise<MatrixCase[]> {
  return Promise.all(
    matrix.map(async ({ name, text }) => {
      const files = await generated(text);
      writeTree(files.values(), join(folder, name));
      const folders = rootFolders(files.keys());
      return { name, files, folders, roots: folders.map(root => `${name}/${root}`) };
    }),
  );
}

/** Parses every file in HCL, each text once; throws where one does not parse. */
export async function parseAll(cases: readonly MatrixCase[]): Promise<void> {
  const texts = new Map(
    cases.flatMap(({ name, files }) =>
      [...files.values()]
        .filter(({ path }) => /\.(tf|hcl)$/.test(path))
        .map(file => [textOf(file), `${name}/${file.path}`] as const),
    ),
  );
  for (const [text, path] of texts) await parse(path, text);
}

/** The roots of a case of which a plan makes nothing; throws what a module refuses. */
export async function unplannedRoots({ name, files, folders }: MatrixCase): Promise<string[]> {
  const repository = [...files.values()];
  const planned = await planRoots(folders.map(root => ({ key: keyOf(name, root), folder: root, files: repository })));
  const made = new Set(planned.map(({ root }) => root));
  return folders.filter(root => !made.has(keyOf(name, root)));
}

function keyOf(name: string, root: string): string {
  return `${name}--${root.replaceAll('/', '--')}`;
}
