import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import type { FileContent } from './change.ts';
import { codeOf } from './failure.ts';
import type { LoadedOperation, Operation } from './operation.ts';
import { DRAFT, PACK, ROOM } from './room.ts';
import type { RunNote } from './run-note.ts';
import { bytesOf, writeAll, writeNew } from './write-file.ts';

/*
 * The pack, version 1, is everything that one run changes, in one file:
 *
 *   scaffold-pack 1 <length of the header in bytes> <sha256 of the header>\n
 *   <header: JSON {"run":{command, at, folders},"operations":[{path, before, after}]}, where before and after are
 *   {sha256, size, mode} or null; older packs have no "run", and a reader that does not know it passes it over>
 *   <for each operation, in this order: the old bytes, if `before` is there; the new bytes, if `after` is>
 *
 * The header carries the hash of every blob, so a reader recognises a torn pack without a second hash over all of it. The new
 * bytes let an interrupted run be finished, the old ones let a finished run be undone.
 */
export const FORMAT = 'scaffold-pack 1';
const CHUNK = 256 * 1024;

/** What a run is about to do. */
export type Order = { note: RunNote; operations: readonly LoadedOperation[] };

/** Writes the pack and makes it durable; when this returns the operations are committed. Returns the pack's id. */
export function commitPack(root: string, order: Order): string {
  const { length, sha256 } = measured(headerOf(order));
  writeNew(join(root, DRAFT), 0o600, descriptor => {
    const output = bufferedOutput(descriptor);
    output.add(`${FORMAT} ${length} ${sha256}\n`);
    for (const piece of headerOf(order)) output.add(piece);
    for (const blob of blobsOf(order.operations)) output.add(blob);
    output.flush();
    fs.fsyncSync(descriptor);
  });
  fs.renameSync(join(root, DRAFT), join(root, PACK));
  // The room and `.scaffold` may be new, and their own entries must outlive a power cut as well.
  for (const directory of [ROOM, '.scaffold', '.']) syncDirectory(join(root, directory));
  return packId(sha256);
}

/** Names the temporary files of a pack, so that a later run finds those of an interrupted one. */
export function packId(headerSha256: string): string {
  return headerSha256.slice(0, 8);
}

/** The size of the pack in bytes, to a few hundred. */
export function packSize(operations: readonly Operation[]): number {
  return operations.reduce(
    (sum, { path, before, after }) => sum + 300 + path.length + (before?.size ?? 0) + (after?.size ?? 0),
    0,
  );
}

// In pieces, and made twice: a thousand environments would hold 20 MB of it as text and as bytes when memory is at its peak.
function* headerOf({ note, operations }: Order): Generator<string> {
  yield `{"run":${JSON.stringify(note)},"operations":[`;
  for (const [index, { path, before, after }] of operations.entries()) {
    yield `${index === 0 ? '' : ','}${JSON.stringify({ path, before, after })}`;
  }
  yield ']}';
}

function* blobsOf(operations: readonly LoadedOperation[]): Generator<FileContent> {
  for (const { oldContent, newContent } of operations) {
    if (oldContent !== null) yield oldContent;
    if (newContent !== null) yield newContent;
  }
}

function measured(pieces: Iterable<string>): { length: number; sha256: string } {
  const sum = createHash('sha256');
  let length = 0;
  for (const piece of pieces) {
    length += Buffer.byteLength(piece);
    sum.update(piece);
  }
  return { length, sha256: sum.digest('hex') };
}

/** Gathers small pieces, so that ten thousand files do not mean ten thousand calls of the system. */
function bufferedOutput(descriptor: number): { add: (content: FileContent) => void; flush: () => void } {
  const chunk = Buffer.allocUnsafe(CHUNK);
  let used = 0;
  const flush = (): void => {
    writeAll(descriptor, chunk.subarray(0, used));
    used = 0;
  };
  const add = (content: FileContent): void => {
    const bytes = bytesOf(content);
    if (bytes.length > CHUNK - used) flush();
    if (bytes.length > CHUNK) writeAll(descriptor, bytes);
    else used += bytes.copy(chunk, used);
  };
  return { add, flush };
}

function syncDirectory(directory: string): void {
  try {
    const descriptor = fs.openSync(directory, 'r');
    try {
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
  } catch (error) {
    // Windows and some network file systems cannot do this to a directory; there the fsync of the pack has to be enough.
    if (!['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP'].includes(codeOf(error))) throw error;
  }
}
