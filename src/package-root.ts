import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The installed package, whether this file runs from source (tests) or from dist/ (published). */
export const packageRoot: string = findRoot(dirname(fileURLToPath(import.meta.url)));

/** The version in our package.json. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string };
  return version;
}

function findRoot(start: string): string {
  let dir = start;
  while (!(existsSync(join(dir, 'package.json')) && existsSync(join(dir, 'templates')))) {
    if (dirname(dir) === dir) throw new Error(`no package.json beside templates/ above ${start}`);
    dir = dirname(dir);
  }
  return dir;
}
