import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parse } from '@cdktf/hcl2json';

/**
 * One root of each kind among roots below a folder. Roots are of one kind when they call the same modules and differ in
 * literal texts and numbers only: `terraform validate` looks at the type of a literal that is handed to a module, and
 * never at its value.
 */
export async function distinctRoots(folder: string, roots: readonly string[]): Promise<string[]> {
  const kinds = new Map<string, string>();
  for (const root of roots) {
    const kind = await kindOf(folder, root);
    if (!kinds.has(kind)) kinds.set(kind, root);
  }
  return [...kinds.values()];
}

async function kindOf(folder: string, root: string): Promise<string> {
  const files = filesOf(join(folder, root));
  const shapes = await Promise.all(files.map(async ([name, text]) => `${name} ${await shapeOnce(text)}`));
  return [...shapes, ...moduleTexts(folder, root, files)].join('\n');
}

type File = readonly [name: string, text: string];

function filesOf(folder: string): File[] {
  const names = readdirSync(folder).filter(name => name.endsWith('.tf'));
  return names.sort().map(name => [name, readFileSync(join(folder, name), 'utf8')]);
}

function calledFrom(from: string, files: readonly File[]): string[] {
  const sources = files.flatMap(([, text]) => [...text.matchAll(/^\s+source\s+= "(\.[^"]*)"$/gm)]);
  return sources.map(([, source = '']) => posix.join(from, source));
}

// Each module that is called, directly or by another one, under its place as the root sees it.
function moduleTexts(folder: string, root: string, rootFiles: readonly File[]): string[] {
  const open = calledFrom(root, rootFiles);
  const texts = new Map<string, string>();
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (texts.has(path)) continue;
    const files = filesOf(join(folder, path));
    texts.set(path, `${posix.relative(root, path)} ${JSON.stringify(files)}`);
    open.push(...calledFrom(path, files));
  }
  return [...texts.values()].sort();
}

const known = new Map<string, Promise<string>>();

function shapeOnce(text: string): Promise<string> {
  const shape = known.get(text) ?? shapeOf(text);
  known.set(text, shape);
  return shape;
}

async function shapeOf(text: string): Promise<string> {
  return JSON.stringify(await parse('file.tf', text), withoutLiterals);
}

const Live = /(?:^|[^$])\$\{|(?:^|[^%])%\{/;

// Where a module lies and which versions are asked for decides what is validated.
function withoutLiterals(key: string, value: unknown): unknown {
  if (typeof value === 'number') return 0;
  if (Array.isArray(value) && value.every(item => isLiteral(key, item)))
    return [...new Set(value.map(item => typeof item))];
  return isLiteral(key, value) ? 'text' : value;
}

function isLiteral(key: string, value: unknown): boolean {
  return typeof value === 'string' && !Live.test(value) && !/^(?:source|version|required_version)$/.test(key);
}
