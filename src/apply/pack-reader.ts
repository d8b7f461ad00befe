import { hash } from 'node:crypto';
import fs from 'node:fs';
import type { Operation, Version } from './operation.ts';
import { FORMAT, packId } from './pack.ts';
import { checkPath } from './path.ts';
import { parseRunNote, type RunNote } from './run-note.ts';

/** A pack that was found whole; `oldContent` and `newContent` read from the file the bytes of the operation with that index. */
export type Pack = {
  id: string;
  note: RunNote | null;
  operations: readonly Operation[];
  oldContent: (index: number) => Buffer;
  newContent: (index: number) => Buffer;
};

const LONGEST_FIRST_LINE = 128;

/** Opens a pack, checks all of it against its hashes, and hands it over for the time of `use`; null = damaged, or of another version. */
export function withPack<Result>(file: string, use: (pack: Pack | null) => Result): Result {
  // A pipe in its place would keep whoever opens it waiting.
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants;
  const descriptor = fs.openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    return use(readPack(descriptor));
  } finally {
    fs.closeSync(descriptor);
  }
}

function readPack(descriptor: number): Pack | null {
  if (!fs.fstatSync(descriptor).isFile()) return null;
  const start = readAt(descriptor, 0, LONGEST_FIRST_LINE).toString('latin1');
  const [line, length, sha256 = ''] = new RegExp(`^${FORMAT} (\\d{1,10}) ([0-9a-f]{64})\n`).exec(start) ?? [];
  if (line === undefined) return null;
  const { size } = fs.fstatSync(descriptor);
  const header = readAt(descriptor, line.length, Math.min(Number(length), size));
  if (hash('sha256', header) !== sha256) return null;
  const parsed = parseHeader(header.toString());
  if (parsed === null || line.length + header.length + contentSize(parsed.operations) !== size) return null;
  const pack = packOf({ ...parsed, descriptor, id: packId(sha256), start: line.length + header.length });
  return isWhole(pack) ? pack : null;
}

function contentSize(operations: readonly Operation[]): number {
  return operations.reduce((sum, { before, after }) => sum + (before?.size ?? 0) + (after?.size ?? 0), 0);
}

type Header = Pick<Pack, 'note' | 'operations'>;

/** A header is checked like any input: the room may have come with a repository from somebody else. */
function parseHeader(text: string): Header | null {
  try {
    const { run, operations } = JSON.parse(text) as { run?: unknown; operations: unknown };
    const isWell = Array.isArray(operations) && operations.every(isOperation);
    return isWell ? { note: parseRunNote(run), operations } : null;
  } catch {
    return null;
  }
}

function isOperation(value: unknown): value is Operation {
  const { path, before, after } = value as Record<keyof Operation, unknown>;
  if (typeof path !== 'string') return false;
  checkPath(path);
  return [before, after].every(side => side === null || isVersion(side));
}

function isVersion(value: unknown): value is Version {
  const { sha256, size, mode } = value as Record<keyof Version, unknown>;
  return typeof sha256 === 'string' && isCount(size, Number.MAX_SAFE_INTEGER) && isCount(mode, 0o777);
}

function isCount(value: unknown, most: number): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most;
}

type Layout = Header & { descriptor: number; id: string; start: number };

function packOf({ descriptor, id, note, operations, start }: Layout): Pack {
  const starts: number[] = [];
  let end = start;
  for (const { before, after } of operations) {
    starts.push(end);
    end += (before?.size ?? 0) + (after?.size ?? 0);
  }
  const blob = (index: number, side: 'before' | 'after'): Buffer => {
    const operation = operations[index];
    const skipped = side === 'after' ? (operation?.before?.size ?? 0) : 0;
    return readAt(descriptor, (starts[index] ?? end) + skipped, operation?.[side]?.size ?? 0);
  };
  return {
    id,
    note,
    operations,
    oldContent: index => blob(index, 'before'),
    newContent: index => blob(index, 'after'),
  };
}

function isWhole({ operations, oldContent, newContent }: Pack): boolean {
  return operations.every(
    ({ before, after }, index) => isIntact(before, () => oldContent(index)) && isIntact(after, () => newContent(index)),
  );
}

function isIntact(version: Version | null, content: () => Buffer): boolean {
  return version === null || hash('sha256', content()) === version.sha256;
}

/** As many of `length` bytes as the file has from `position` on. */
function readAt(descriptor: number, position: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const read = fs.readSync(descriptor, bytes, filled, length - filled, position + filled);
    if (read === 0) break;
    filled += read;
  }
  return bytes.subarray(0, filled);
}
