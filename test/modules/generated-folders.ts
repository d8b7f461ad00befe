import { posix } from 'node:path';
import type { OutputFile } from '../../src/generate/output.ts';
import { exampleText, generated, textOf } from '../cases.ts';
import { moduleFolders, rootFolders } from '../roots/folders.ts';

/** A module or root with the texts of its files, by their path inside it. */
export interface Folder {
  readonly path: string;
  readonly files: ReadonlyMap<string, string>;
}

/** The files of the case with every root. */
export const everything = await generated(exampleText('aws-everything'));

/** The files of every module: of some add-ons a repository has one or the other, so two cases are laid together. */
export const everyModule: ReadonlyMap<string, OutputFile> = new Map(
  [...(await generated(exampleText('aws-alternatives'))), ...everything].filter(([path]) =>
    path.startsWith('modules/'),
  ),
);

export const modules: readonly Folder[] = moduleFolders(everyModule.keys()).map(path => folderOf(everyModule, path));
export const roots: readonly Folder[] = rootFolders(everything.keys()).map(path => folderOf(everything, path));

/** Names of the modules that roots below a folder call, such as `aws/network`. */
export function modulesCalledFrom(top: string): Set<string> {
  const texts = roots.filter(({ path }) => path.startsWith(`${top}/`)).flatMap(({ files }) => [...files.values()]);
  const sources = texts.flatMap(text => [...text.matchAll(/source\s+= "(?:\.\.\/)+(modules\/[^"]+)"/g)]);
  return new Set(sources.flatMap(([, path]) => path ?? []));
}

function folderOf(files: ReadonlyMap<string, OutputFile>, path: string): Folder {
  const own = [...files.values()].filter(file => file.path.startsWith(`${path}/`));
  return { path, files: new Map(own.map(file => [posix.relative(path, file.path), textOf(file)])) };
}
