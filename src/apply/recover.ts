import fs from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { UserError } from '../user-error.ts';
import { nothingChanged, stoppedPartWay } from './failure.ts';
import { finish, type Supply } from './finish.ts';
import { withLock } from './lock.ts';
import { mayNeedMending, mend } from './mend.ts';
import { withPack } from './pack-reader.ts';
import { bootTime } from './power-cut.ts';
import { DONE, DRAFT, LOCK, namesInRoom, PACK, ROOM } from './room.ts';

/** What was done about an earlier run: there was none to care for, its changes were completed, or its remains were swept away. */
export type Recovered = 'none' | 'finished' | 'discarded';

/** Brings the repository out of the state in which a run that was cut off left it; every command does this before it reads. */
export function recover(root: string): Recovered {
  const top = resolve(root);
  const names = namesInRoom(top);
  const isUnfinished = isNamed(names, PACK);
  if (!isUnfinished && !needsCare(top, names)) return 'none';
  try {
    return withLock(top, () => finishEarlierRun(top));
  } catch (error) {
    // What is not committed keeps nobody from reading: another run may be at it, or this user may not sweep it away.
    if (!isUnfinished && error instanceof UserError) return 'none';
    throw error;
  }
}

/** As `recover`, for who holds the lock. */
export function finishEarlierRun(root: string): Recovered {
  const names = namesInRoom(root);
  const isUnfinished = isNamed(names, PACK);
  try {
    if (isUnfinished) finish(root, unfinishedWork(root));
    const mended = mayNeedMending(root) ? mend(root) : 0;
    const swept = sweep(root, names);
    if (isUnfinished || mended > 0) return 'finished';
    return swept > 0 ? 'discarded' : 'none';
  } catch (error) {
    throw isUnfinished ? stoppedPartWay(error, root) : nothingChanged(error, root);
  }
}

function needsCare(root: string, names: readonly string[]): boolean {
  return (
    names.some(name => isRemains(name) || name === basename(LOCK)) || (isNamed(names, DONE) && mayNeedMending(root))
  );
}

function isNamed(names: readonly string[], path: string): boolean {
  return names.includes(basename(path));
}

/** Drafts of packs and locks; nothing else that may lie in the room is ours to remove. */
function isRemains(name: string): boolean {
  return name === basename(DRAFT) || name.startsWith(`${basename(LOCK)}.`);
}

function sweep(root: string, names: readonly string[]): number {
  const remains = names.filter(isRemains);
  for (const name of remains) fs.rmSync(join(root, ROOM, name), { force: true });
  return remains.length;
}

function unfinishedWork(root: string): Supply {
  const file = join(root, PACK);
  return use => {
    const startedAt = fs.lstatSync(file).mtimeMs;
    const bootedAt = bootTime();
    return withPack(file, pack => {
      if (pack === null) throw damaged(file);
      return use({ ...pack, resumed: { tornUntil: startedAt < bootedAt ? bootedAt : 0 } });
    });
  };
}

function damaged(file: string): UserError {
  const what = `A run that was cut off cannot be finished: ${file} is damaged, or of a newer version; nothing was changed.`;
  const next = 'Compare the repository with your last commit, delete that file, and run the command again.';
  return new UserError(`${what} ${next}`, { exitCode: 5 });
}
