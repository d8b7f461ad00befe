import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

// yo as root would change to a user without a home and fail.
const AS_USER = '--import=data:text/javascript,process.getuid=()=>1000';

/** One run of node in a process of its own: CPU seconds, peak memory in MB, wall seconds. */
export function runNode(args, { folder, cwd = folder }) {
  const out = join(folder, 'measured.json');
  const measure = new URL('measure.mjs', import.meta.url).href;
  const { NODE_EXTRA_CA_CERTS, ...env } = process.env;
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [AS_USER, `--import=${measure}`, ...args], {
    cwd,
    env: { ...env, BENCH_OUT: out, NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}\n${stderr}`);
  const measured = { ...JSON.parse(readFileSync(out, 'utf8')), wall };
  rmSync(out);
  return measured;
}

/** CPU and wall seconds of `cp -r`, by the shell's own clock. */
export function runCopy(from, to) {
  const script = 'TIMEFORMAT="%R %U %S"; time cp -r "$1" "$2"';
  const { stderr } = spawnSync('bash', ['-c', script, 'bash', from, to], { encoding: 'utf8' });
  const [wall, user, system] = stderr.trim().split(/\s+/).map(Number);
  return { wall, cpu: user + system };
}

export function median(values) {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The medians of each figure over several measurements. */
export function medians(measurements) {
  const keys = Object.keys(measurements[0]);
  return Object.fromEntries(keys.map(key => [key, median(measurements.map(one => one[key]))]));
}
