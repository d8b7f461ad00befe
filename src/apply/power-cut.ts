import os from 'node:os';
import type { FoundFile } from './target.ts';

/*
 * Only the pack is synced; one fsync for every file would cost a large repository a minute. So when the power goes within seconds of
 * a run, a file system may remember the renames and not the bytes: such a file is empty, or has zeros where our text should be. This
 * can only have happened when the machine was started after the run, so it is looked for then, once, and mended from the pack.
 * (Journalling file systems keep renames in order: a pack that is marked as done implies the renames before it.)
 */

/** When this machine was started, in milliseconds since 1970. */
export function bootTime(): number {
  return Date.now() - os.uptime() * 1000;
}

/** Whether a file holds nothing but what a power cut left of our `content`; one that was touched after `latest` is the team's. */
export function isTorn(file: FoundFile, content: Uint8Array, latest: number): boolean {
  if (file.mtimeMs > latest || file.content.length > content.length) return false;
  return file.content.every((byte, index) => byte === 0 || byte === content[index]);
}
