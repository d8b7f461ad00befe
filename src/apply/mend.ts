import fs from 'node:fs';
import { join } from 'node:path';
import { quietly } from './failure.ts';
import type { Operation } from './operation.ts';
import { type Pack, withPack } from './pack-reader.ts';
import { bootTime, isTorn } from './power-cut.ts';
import { rollForward } from './roll-forward.ts';
import { DONE } from './room.ts';
import { lookAt } from './target.ts';

/** Whether the machine was started after the last run that finished, and its files were not looked at since. */
export function mayNeedMending(root: string): boolean {
  const finishedAt = finishTime(root);
  return finishedAt !== 0 && finishedAt < bootTime();
}

/** Writes again what a power cut tore after the last run had finished; returns the number of files. */
export function mend(root: string): number {
  const count = withPack(join(root, DONE), pack => (pack ? mendFrom(root, pack) : 0));
  quietly(() => fs.utimesSync(join(root, DONE), 0, 0));
  return count;
}

function finishTime(root: string): number {
  const stat = fs.lstatSync(join(root, DONE), { throwIfNoEntry: false });
  return stat?.isFile() ? stat.mtimeMs : 0;
}

function mendFrom(root: string, pack: Pack): number {
  const finishedAt = finishTime(root);
  const torn = pack.operations.flatMap((operation, index) => {
    const found = lookAt(root, operation.path, new Map());
    if (found.kind !== 'file' || operation.after === null || found.sha256 === operation.after.sha256) return [];
    if (!isTorn(found, pack.newContent(index), finishedAt)) return [];
    const before = { sha256: found.sha256, size: found.content.length, mode: found.mode };
    return [{ index, operation: { ...operation, before } satisfies Operation }];
  });
  const operations = torn.map(({ operation }) => operation);
  rollForward(root, {
    id: pack.id,
    // The files that are torn are there, so that they keep their modes; and no folder goes.
    note: null,
    operations,
    newContent: index => pack.newContent(torn[index]?.index ?? 0),
    resumed: null,
  });
  return torn.length;
}
