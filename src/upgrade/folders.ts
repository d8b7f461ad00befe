import { posix } from 'node:path';
import { type Block, type Body, parseHcl } from './hcl/parse-body.ts';

/** The texts of a repository, by path. */
export type Files = ReadonlyMap<string, string>;

/** One file of a folder, as far as it can be read. */
export type ReadFile = { path: string; body: Body };

/** The files of Terraform of each folder that has any. A file that cannot be read counts as empty. */
export function terraformFolders(files: Files): Map<string, ReadFile[]> {
  const folders = new Map<string, ReadFile[]>();
  for (const [path, text] of files) {
    if (!path.endsWith('.tf')) continue;
    const folder = posix.dirname(path);
    const found = folders.get(folder) ?? [];
    found.push({ path, body: bodyOf(text) });
    folders.set(folder, found);
  }
  return folders;
}

const EMPTY: Body = { attributes: new Map(), blocks: [] };

/** What a text holds, nothing when it cannot be read. */
export function bodyOf(text: string | undefined): Body {
  const parsed = text === undefined ? undefined : parseHcl(text);
  return parsed !== undefined && 'body' in parsed ? parsed.body : EMPTY;
}

/** The blocks of a type, in the order of files and lines. */
export function blocksIn(files: readonly ReadFile[], type: string): Block[] {
  return files.flatMap(({ body }) => body.blocks.filter(block => block.type === type));
}

/** Whether a folder is one that Terraform is run in, and has a state of its own. */
export const isRootFolder = (folder: string): boolean => /^(?:environments|bootstrap)\//.test(folder);

/** The folder that a path in a file of `folder` leads to; undefined outside of the repository. */
export function folderAt(folder: string, source: string): string | undefined {
  const found = posix.normalize(posix.join(folder, source.replace(/(?<!:)\/\//, '/'))).replace(/\/$/, '');
  return found.startsWith('..') ? undefined : found;
}
