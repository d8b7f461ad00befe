import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';

/** A new directory in memory where the system has such a place: thousands of small trees come and go, and none has to last. */
export function workplace(): string {
  const shared = '/dev/shm';
  return newDirectory(process.platform === 'linux' && isWritable(shared) ? shared : os.tmpdir());
}

/** A new directory on a disk like the one people have. */
export function workplaceOnDisk(): string {
  return newDirectory(os.tmpdir());
}

function newDirectory(parent: string): string {
  const directory = fs.realpathSync(fs.mkdtempSync(join(parent, 'scaffold-apply-')));
  fs.chmodSync(directory, 0o755);
  return directory;
}

function isWritable(directory: string): boolean {
  try {
    fs.accessSync(directory, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
