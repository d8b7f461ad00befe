import fs from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Copies a folder by linking its files, which takes a tenth of the time of a copy. The writer never writes into a file that
 * is there, so that nothing reaches the pattern; whoever does has to call `part` before.
 */
export function linkFolder(pattern: string, folder: string): void {
  fs.mkdirSync(folder, { recursive: true });
  for (const entry of fs.readdirSync(pattern, { withFileTypes: true })) {
    const [from, to] = [join(pattern, entry.name), join(folder, entry.name)];
    if (entry.isDirectory()) linkFolder(from, to);
    else fs.linkSync(from, to);
  }
}

/** Makes a linked file one of its own. */
export function part(file: string): void {
  const { mode } = fs.lstatSync(file);
  const content = fs.readFileSync(file);
  fs.unlinkSync(file);
  fs.writeFileSync(file, content);
  fs.chmodSync(file, mode & 0o777);
}

/** Writes a file whatever was there, without reaching what it was linked with; it keeps its mode. */
export function overwrite(file: string, content: string | Uint8Array): void {
  fs.mkdirSync(dirname(file), { recursive: true });
  if (fs.existsSync(file)) part(file);
  fs.writeFileSync(file, content);
}
