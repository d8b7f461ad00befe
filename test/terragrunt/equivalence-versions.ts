import { posix } from 'node:path';
import { isTree, type Tree } from '../../src/answers/tree.ts';
import { textOf } from '../cases.ts';
import { type Files, mapAt, parsed } from './equivalence-call.ts';

/** By provider every range of versions that a module asks for, with those that it calls and with the root that calls it. */
export async function providerRanges(files: Files, source: string, root?: string): Promise<Tree> {
  const ranges = new Map<string, Set<string>>();
  for (const folder of [...reachable(files, source), ...(root === undefined ? [] : [root])]) {
    for (const [name, asked] of Object.entries(await requiredIn(files, folder))) {
      const { source, version } = mapAt(asked, []);
      ranges.set(name, new Set([...(ranges.get(name) ?? []), `${source} ${version}`]));
    }
  }
  const sorted = [...ranges].sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, asked]) => [name, [...asked].sort()]));
}

function reachable(files: Files, source: string): ReadonlySet<string> {
  const found = new Set([source]);
  // The set grows while it is walked.
  for (const folder of found) for (const called of calledFrom(files, folder)) found.add(called);
  return found;
}

const calls = new WeakMap<Files, ReadonlyMap<string, readonly string[]>>();

function calledFrom(files: Files, folder: string): readonly string[] {
  const known = calls.get(files) ?? allCalls(files);
  calls.set(files, known);
  return known.get(folder) ?? [];
}

function allCalls(files: Files): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of files.values()) {
    if (!file.path.endsWith('.tf')) continue;
    const folder = posix.dirname(file.path);
    const sources = [...textOf(file).matchAll(/^ +source += "(\.[^"]*)"$/gm)].map(([, source = '']) => source);
    found.set(folder, [...(found.get(folder) ?? []), ...sources.map(source => posix.join(folder, source))]);
  }
  return found;
}

const requirements = new Map<string, Promise<Tree>>();

async function requiredIn(files: Files, folder: string): Promise<Tree> {
  const file = files.get(`${folder}/versions.tf`);
  if (file === undefined) return {};
  const text = textOf(file);
  const known = requirements.get(text) ?? parsed(text);
  requirements.set(text, known);
  const required = mapAt(await known, ['terraform', 0, 'required_providers', 0]);
  return isTree(required) ? required : {};
}
