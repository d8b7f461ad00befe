import { basename, join } from 'node:path';
import { codeOf } from './failure.ts';
import { type Pack, withPack } from './pack-reader.ts';
import { namesInRoom, PACK } from './room.ts';

/** Whether a run was cut off past its commit point, so that the next one has to finish it. */
export function hasUnfinishedRun(root: string): boolean {
  return namesInRoom(root).includes(basename(PACK));
}

/** What such a run was about to do; null when there is none, or its pack cannot be read: whoever has to finish it says so. */
export function unfinishedRun(root: string): Pick<Pack, 'note' | 'operations'> | null {
  if (!hasUnfinishedRun(root)) return null;
  try {
    return withPack(join(root, PACK), pack => pack && { note: pack.note, operations: pack.operations });
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return null;
  }
}
