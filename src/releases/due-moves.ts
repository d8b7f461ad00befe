import { posix } from 'node:path';
import { bodyOf } from '../upgrade/folders.ts';
import { localAddress, moduleBody } from '../upgrade/module-body.ts';
import type { FileVersions } from '../upgrade/versions.ts';
import { starsOf } from './pattern.ts';
import type { Move, Release } from './release.ts';

/**
 * The moves that concern each folder, which is named in them: only where files were generated that have the address,
 * so that nothing of a folder of the team's own, or of a resource that it called the same, is touched.
 */
export function dueMoves(files: readonly FileVersions[], releases: readonly Release[]): Map<string, Move[]> {
  const moves = releases.flatMap(release => release.moves);
  if (moves.length === 0) return new Map();
  const due = [...generatedFolders(files)].map(([folder, texts]): [string, Move[]] => {
    const here = moves.filter(move => starsOf(move.folder.split('/'), folder.split('/')) !== undefined);
    return [folder, here.length === 0 ? [] : dueIn(texts, here).map(move => ({ ...move, folder }))];
  });
  return new Map(due.filter(([, found]) => found.length > 0));
}

function generatedFolders(files: readonly FileVersions[]): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const file of files) {
    const text = file.path.endsWith('.tf') ? pristine(file) : undefined;
    if (text === undefined) continue;
    const folder = posix.dirname(file.path);
    folders.set(folder, [...(folders.get(folder) ?? []), text]);
  }
  return folders;
}

// Where the text that was generated is lost, the team's is the nearest to it.
function pristine({ base, ours }: FileVersions): string | undefined {
  if (base.kind === 'text') return base.text;
  return base.kind === 'lost' && ours.kind === 'text' ? ours.text : undefined;
}

function dueIn(texts: readonly string[], moves: readonly Move[]): Move[] {
  const { declared } = moduleBody(texts.map(text => ({ path: '', body: bodyOf(text) })));
  const present = new Set(declared.map(localAddress));
  return moves.filter(({ from, to }) => {
    const isDue = present.has(headOf(from));
    if (isDue && to !== null) present.add(headOf(to));
    return isDue;
  });
}

/** The block that an address begins with: a resource, or the call of the module that it lies in. */
function headOf(address: string): string {
  return /^[\w-]+\.[\w-]+/.exec(address)?.[0] ?? address;
}
