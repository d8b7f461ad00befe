import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checkout } from './scratch.ts';

/** Runs one of scripts/*.mjs as `npm run` would: everything it printed, and how it ended. */
export function runScript(name: string, args: readonly string[] = []): { code: number | null; lines: string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(checkout, 'scripts', name), ...args], {
    cwd: checkout,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return { code: status, lines: `${stdout}${stderr}`.trimEnd().split('\n') };
}
