import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OutputFile } from '../../src/generate/output.ts';
import { scratchFolder } from '../terraform/harness/scratch.ts';

/** Writes generated files into a new folder, removed when the test file ends, and returns the folder. */
export function writeTree(files: Iterable<OutputFile>, folder: string = scratchFolder()): string {
  for (const { path, content, mode } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content, { mode });
  }
  return folder;
}
