import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The installed package, whether this file runs from source (tests) or from dist/ (published). */
export const packageRoot: string = findRoot(dirname(fileURLToPath(import.meta.url)));

type Manifest = { version: string; bugs: { url: string } };

let manifest: Manifest | undefined;

/** What our package.json says. */
export function packageManifest(): Manifest {
  manifest ??= JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as Manifest;
  return manifest;
}

export function packageVersion(): string {
  return packageManifest().version;
}

function findRoot(start: string): string {
  let dir = start;
  while (!(existsSync(join(dir, 'package.json')) && existsSync(join(dir, 'templates')))) {
    if (dirname(dir) === dir) throw new Error(`no package.json beside templates/ above ${start}`);
    dir = dirname(dir);
  }
  return dir;
}
