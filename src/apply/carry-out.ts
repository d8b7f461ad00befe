import fs from 'node:fs';
import { join } from 'node:path';
import { nothingChanged, quietly, stoppedPartWay } from './failure.ts';
import { finish } from './finish.ts';
import { commitPack, type Order } from './pack.ts';
import { DRAFT, PACK } from './room.ts';

/** Commits what was found to be doable, and does it; for who holds the lock. */
export function carryOut(root: string, order: Order): void {
  const id = commit(root, order);
  const { note, operations } = order;
  const newContent = (index: number) => operations[index]?.newContent ?? '';
  finish(root, use => use({ id, note, operations, newContent, resumed: null }));
}

function commit(root: string, order: Order): string {
  try {
    return commitPack(root, order);
  } catch (error) {
    for (const file of [DRAFT, PACK]) quietly(() => fs.unlinkSync(join(root, file)));
    // Where not even that works any more the next run will find the pack, and finish.
    throw fs.existsSync(join(root, PACK)) ? stoppedPartWay(error, root) : nothingChanged(error, root);
  }
}
