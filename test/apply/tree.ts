import { hash } from 'node:crypto';
import fs from 'node:fs';
import { dirname, join } from 'node:path';

/** A directory as text: each path with what it is, its mode, and the hash of its bytes, or the link's target. */
export type Tree = Record<string, string>;

export type Entry = { content: string | Uint8Array; mode: number };

const ROOM = '.scaffold/txn';

/** Everything below `root` except the writer's own room; empty when there is no such directory. Directories only where they are empty. */
export function snapshot(root: string): Tree {
  const tree: Tree = {};
  if (fs.existsSync(root)) collect(root, '', tree);
  return tree;
}

/** The snapshot of a repository that holds these files. */
export function treeOf(files: Readonly<Record<string, Entry>>): Tree {
  const entries = Object.entries(files).map(([path, entry]) => [path, textOf(entry)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Writes files with the modes given, whatever the umask. */
export function plant(root: string, files: Readonly<Record<string, Entry>>): void {
  for (const [path, { content, mode }] of Object.entries(files)) {
    const file = join(root, path);
    fs.mkdirSync(dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
    fs.chmodSync(file, mode);
  }
}

/** The names in the writer's room, sorted. */
export function room(root: string): string[] {
  const directory = join(root, ROOM);
  // Copied: under jest an array made by node:fs belongs to another realm, and equals none of ours.
  return fs.existsSync(directory) ? [...fs.readdirSync(directory)].sort() : [];
}

function collect(root: string, path: string, tree: Tree): void {
  const names = fs.readdirSync(join(root, path)).filter(name => join(path, name) !== join(ROOM));
  if (names.length === 0 && path !== '' && path !== '.scaffold') tree[path] = 'empty directory';
  for (const name of names.sort()) describe(root, path === '' ? name : `${path}/${name}`, tree);
}

function describe(root: string, path: string, tree: Tree): void {
  const file = join(root, path);
  const stat = fs.lstatSync(file);
  if (stat.isDirectory()) collect(root, path, tree);
  else if (stat.isSymbolicLink()) tree[path] = `link to ${fs.readlinkSync(file)}`;
  else tree[path] = textOf({ content: fs.readFileSync(file), mode: stat.mode & 0o777 });
}

function textOf({ content, mode }: Entry): string {
  const kind = process.platform === 'win32' ? 'file' : mode.toString(8);
  return `${kind} ${hash('sha256', content)}`;
}
