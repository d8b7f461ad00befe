import fs from 'node:fs';
import type { FileContent } from './change.ts';
import { quietly } from './failure.ts';

const scratch = Buffer.allocUnsafe(64 * 1024);

/** Creates a file that must not exist yet (a link in its place is not followed), without fsync; a file that it cannot finish it removes. */
export function writeNewFile(file: string, content: FileContent, mode: number): void {
  writeNew(file, mode, descriptor => writeAll(descriptor, bytesOf(content)));
}

/** As `writeNewFile`, with the writing left to `fill`. */
export function writeNew(file: string, mode: number, fill: (descriptor: number) => void): void {
  const descriptor = fs.openSync(file, 'wx', mode);
  let isWhole = false;
  try {
    fill(descriptor);
    isWhole = true;
  } finally {
    fs.closeSync(descriptor);
    if (!isWhole) quietly(() => fs.unlinkSync(file));
  }
}

/** Writes every byte: one call of the system may take fewer than it is given. */
export function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; )
    written += fs.writeSync(descriptor, bytes, written, bytes.length - written);
}

/** The bytes of `content`, good until the next call: short strings are encoded into the same buffer. */
export function bytesOf(content: FileContent): Buffer {
  if (typeof content !== 'string') return Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  // UTF-8 needs at most three bytes for each UTF-16 unit.
  if (content.length * 3 > scratch.length) return Buffer.from(content);
  return scratch.subarray(0, scratch.write(content));
}
