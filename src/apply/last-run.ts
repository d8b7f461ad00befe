import { join } from 'node:path';
import { withPack } from './pack-reader.ts';
import { DONE } from './room.ts';

/** When the last run that finished was committed, by which `undo` knows it; undefined where there is none, or its pack does not say. */
export function lastRunTime(root: string): string | undefined {
  try {
    return withPack(join(root, DONE), pack => pack?.note?.at);
  } catch {
    return undefined;
  }
}
