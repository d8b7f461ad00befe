import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

// yo as root would change to a user without a home and fail.
const AS_USER = '--import=data:text/javascript,process.getuid=()=>1000';

/** One run of node and of what it starts: CPU seconds, wall seconds, and the peak memory of node itself in MB. */
export function runNode(args, { folder, cwd = folder }) {
  const out = join(folder, 'measured.json');
  const measure = new URL('measure.mjs', import.meta.url).href;
  const { NODE_EXTRA_CA_CERTS, ...env } = process.env;
  const program = [process.execPath, AS_USER, `--import=${measure}`, ...args];
  const timed = runTimed(program, { cwd, env: { ...env, BENCH_OUT: out, NODE_OPTIONS: '' } });
  const measured = { ...timed, rss: Number(readFileSync(out, 'utf8')) };
  rmSync(out);
  return measured;
}

/** CPU and wall seconds of `cp -r`. */
export function runCopy(from, to) {
  return runTimed(['cp', '-r', from, to], {});
}

/** CPU and wall seconds of a program; the shell's own clock counts its children as well. */
export function runTimed(program, options) {
  const script = 'TIMEFORMAT="timed %R %U %S"; time "$@"';
  const { status, stderr } = spawnSync('bash', ['-c', script, 'bash', ...program], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${program.join(' ')} ended with ${status}\n${stderr}`);
  const [wall, user, system] = /timed (\S+) (\S+) (\S+)\s*$/.exec(stderr).slice(1).map(Number);
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
