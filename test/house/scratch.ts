import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from '@jest/globals';

export const checkout = join(import.meta.dirname, '../..');

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with these files (`{ 'src/x.ts': text }`) and copies of files of ours; it goes away after the tests. */
export function scratchWith(files: Record<string, string>, copies: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'scaffold-house-'));
  folders.push(folder);
  for (const path of copies) cpSync(join(checkout, path), join(folder, path), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
