import { posix } from 'node:path';
import type { OutputFile } from '../../src/generate/output.ts';
import { exampleText, generated, goldenCases, textOf } from '../cases.ts';
import { cloudOf, moduleFolders, rootFolders } from '../roots/folders.ts';

/** A module or root with the texts of its files, by their path inside it. */
export interface Folder {
  readonly path: string;
  readonly files: ReadonlyMap<string, string>;
}

type Files = ReadonlyMap<string, OutputFile>;

/** The files of the case with every root of AWS. */
export const everything: Files = await generated(exampleText('aws-everything'));

// Of some add-ons a repository has one or the other, and each cloud has its own modules, so the cases are laid together.
const cases = await Promise.all(goldenCases.map(name => generated(exampleText(name))));

/** The files of every module. */
export const everyModule: Files = new Map(
  [...cases, everything].flatMap(files => [...files].filter(([path]) => path.startsWith('modules/'))),
);

export const modules: readonly Folder[] = moduleFolders(everyModule.keys()).map(path => folderOf(everyModule, path));

/** Every root of AWS, and those of the further clouds. */
export const roots: readonly Folder[] = distinct([
  ...rootsIn(everything),
  ...cases.flatMap(rootsIn).filter(({ path }) => cloudOf(path) !== 'aws'),
]);

/** Names of the modules that roots below a folder call, such as `aws/network`. */
export function modulesCalledFrom(top: string): Set<string> {
  const texts = roots.filter(({ path }) => path.startsWith(`${top}/`)).flatMap(({ files }) => [...files.values()]);
  const sources = texts.flatMap(text => [...text.matchAll(/source\s+= "(?:\.\.\/)+(modules\/[^"]+)"/g)]);
  return new Set(sources.flatMap(([, path]) => path ?? []));
}

function rootsIn(files: Files): Folder[] {
  return rootFolders(files.keys()).map(path => folderOf(files, path));
}

function distinct(folders: readonly Folder[]): Folder[] {
  return folders.filter(({ path }, at) => folders.findIndex(folder => folder.path === path) === at);
}

function folderOf(files: Files, path: string): Folder {
  const own = [...files.values()].filter(file => file.path.startsWith(`${path}/`));
  return { path, files: new Map(own.map(file => [posix.relative(path, file.path), textOf(file)])) };
}
