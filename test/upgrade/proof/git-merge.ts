import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import type { Sides } from '../../../src/merge/sides.ts';
import { duplicatesIn } from '../../merge/duplicates.ts';

const folder = mkdtempSync(join(tmpdir(), 'scaffold-git-merge-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What `git merge-file` makes of a file of HCL; undefined where it is in conflict, or what it gives is unsound. */
export function gitMerge(sides: Sides): string | undefined {
  for (const [name, text] of Object.entries(sides)) writeFileSync(join(folder, name), text);
  const { status, stdout } = spawnSync('git', ['merge-file', '-p', 'ours', 'base', 'theirs'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return status === 0 && isSound(stdout) ? stdout : undefined;
}

function isSound(text: string): boolean {
  try {
    return duplicatesIn([{ path: 'main.tf', text }]).length === 0;
  } catch {
    return false;
  }
}
