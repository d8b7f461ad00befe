import { posix } from 'node:path';
import { type Block, type Body, parseHcl } from './hcl/parse-body.ts';

/** The texts of a repository, by path. */
export type Files = ReadonlyMap<string, string>;

/** One file of a folder, as far as it can be read. */
export type ReadFile = { readonly path: string; readonly body: Body };

/** The files of Terraform of each folder that has any. A file that cannot be read counts as empty. */
export function terraformFolders(files: Files): Map<string, ReadFile[]> {
  const folders = new Map<string, ReadFile[]>();
  for (const [path, text] of files) {
    if (!path.endsWith('.tf')) continue;
    const folder = posix.dirname(path);
    const found = folders.get(folder) ?? [];
    found.push(readFile(path, text));
    folders.set(folder, found);
  }
  return folders;
}

// Read when somebody asks: many files lie beside those that are looked at.
function readFile(path: string, text: string): ReadFile {
  return {
    path,
    get body() {
      return bodyOf(text);
    },
  };
}

const EMPTY: Body = { attributes: new Map(), blocks: [] };

/** What a text holds, nothing when it cannot be read. */
export function bodyOf(text: string | undefined): Body {
  if (text === undefined) return EMPTY;
  const known = bodies.get(text);
  if (known) return known;
  const parsed = parseHcl(text);
  const body = 'body' in parsed ? parsed.body : EMPTY;
  if (bodies.size >= MOST_BODIES) bodies.clear();
  bodies.set(text, body);
  return body;
}

// Most files are the same before and after a change, and are looked at for several ends.
const bodies = new Map<string, Body>();
const MOST_BODIES = 2000;

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
