import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

let root: string | undefined;

/** A new empty folder, removed when the test file that asked for it has ended. */
export function scratchFolder(): string {
  root ??= mkdtempSync(join(tmpdir(), 'terraform-test-'));
  return mkdtempSync(join(root, 'scratch-'));
}

afterAll(() => {
  if (root !== undefined) rmSync(root, { recursive: true, force: true });
  root = undefined;
});
