import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { start } from './scenario.ts';
import { faultsAfter, outcomeOf } from './verdict.ts';

/** What became of one scenario on a disk of its own: how the run ended, and what is wrong afterwards. */
export type DiskReport = { ended: string; message: string; wrong: string[] };

/** Runs where this process may mount: `disk-program DIRECTORY full|lying|readonly`; kilobytes left free are the last argument. */
const [, , directory = '', kind = '', free = '0'] = process.argv;
execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', directory]);
const { scenario, root, before } = start('upgrade', directory);
const { statfsSync } = fs;

const [narrow, widen] = kind === 'readonly' ? [() => remount('ro'), () => remount('rw')] : [fill, empty];
narrow();
const outcome = outcomeOf(() => scenario.run(root));
widen();
const wrong = faultsAfter({ root, scenario, before, outcome, isSticky: false, mayLeaveEmpty: false });
process.stdout.write(JSON.stringify({ ended: outcome.kind, message: outcome.message, wrong } satisfies DiskReport));

function fill(): void {
  const { bavail, bsize } = fs.statfsSync(directory);
  fs.writeFileSync(join(directory, 'ballast'), Buffer.alloc(bavail * bsize - Number(free) * 1024));
  // A disk may fill up after it was asked: then the writer meets the end of it in the middle.
  if (kind === 'lying') Object.assign(fs, { statfsSync: () => ({ bavail: 1e9, bsize: 4096, blocks: 1e9 }) });
}

function empty(): void {
  Object.assign(fs, { statfsSync });
  fs.rmSync(join(directory, 'ballast'));
}

function remount(option: string): void {
  execFileSync('mount', ['-o', `remount,${option}`, directory]);
}
