import { join } from 'node:path';
import type { OutputFile } from '../../src/generate/output.ts';
import { textOf } from '../cases.ts';
import { writeTree } from '../roots/write-tree.ts';
import { scratchFolder } from '../terraform/harness/scratch.ts';
import { goldenFiles } from './golden-roots.ts';

/** The folder of a scanned tree in which everything is wrong on purpose. */
export const plantedFolder = 'planted';

/** Every golden repository in a folder of its name, below one new folder that a scanner is run in once. */
export function writeGolden(wanted: (path: string, name: string) => boolean = () => true): string {
  const tree = scratchFolder();
  for (const [name, files] of goldenFiles)
    writeTree(
      files.filter(({ path }) => wanted(path, name)),
      join(tree, name),
    );
  return tree;
}

/** Writes a file that a scanner must not like. */
export function plant(tree: string, path: string, content: string): void {
  writeTree([{ path, content, mode: 0o644 }], join(tree, plantedFolder));
}

/** A generated file of the case that has everything. */
export function generatedText(path: string): string {
  return textOf((goldenFiles.get('aws-everything') ?? []).find(file => file.path === path));
}

/** The text files of all golden repositories: each path and text once. */
export function generatedTexts(): OutputFile[] {
  const files = [...goldenFiles].flatMap(([name, own]) => own.map(file => ({ ...file, path: `${name}/${file.path}` })));
  return files.filter(({ path }) => !path.endsWith('.gz'));
}
