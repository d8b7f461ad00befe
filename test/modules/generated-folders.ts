import { posix } from 'node:path';
import { exampleText, generated, textOf } from '../cases.ts';
import { moduleFolders, rootFolders } from '../roots/folders.ts';

/** A module or root with the texts of its files, by their path inside it. */
export interface Folder {
  readonly path: string;
  readonly files: ReadonlyMap<string, string>;
}

/** The files of the case that has every module. */
export const everything = await generated(exampleText('aws-everything'));

export const modules: readonly Folder[] = moduleFolders(everything.keys()).map(folderOf);
export const roots: readonly Folder[] = rootFolders(everything.keys()).map(folderOf);

/** Names of the modules that roots below a folder call, such as `aws/network`. */
export function modulesCalledFrom(top: string): Set<string> {
  const texts = roots.filter(({ path }) => path.startsWith(`${top}/`)).flatMap(({ files }) => [...files.values()]);
  const sources = texts.flatMap(text => [...text.matchAll(/source\s+= "(?:\.\.\/)+(modules\/[^"]+)"/g)]);
  return new Set(sources.flatMap(([, path]) => path ?? []));
}

function folderOf(path: string): Folder {
  const own = [...everything.values()].filter(file => file.path.startsWith(`${path}/`));
  return { path, files: new Map(own.map(file => [posix.relative(path, file.path), textOf(file)])) };
}
