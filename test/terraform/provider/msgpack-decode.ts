import type { ObjectValue, Unknown, Value } from './value.ts';

interface Cursor {
  readonly bytes: Buffer;
  at: number;
}

type Reader = (cursor: Cursor) => Value;

/** Reads one MessagePack value, the form in which terraform sends every cty value. */
export function decodeValue(bytes: Buffer): Value {
  return readValue({ bytes, at: 0 });
}

function readValue(cursor: Cursor): Value {
  const first = readLength(cursor, 1);
  if (first < 0x80) return first;
  if (first < 0x90) return readObject(cursor, first & 0x0f);
  if (first < 0xa0) return readArray(cursor, first & 0x0f);
  if (first < 0xc0) return readText(cursor, first & 0x1f);
  if (first >= 0xe0) return first - 0x100;
  const read = Readers.get(first);
  if (read === undefined) throw new Error(`MessagePack: no value starts with byte 0x${first.toString(16)}`);
  return read(cursor);
}

const Readers: ReadonlyMap<number, Reader> = new Map<number, Reader>([
  [0xc0, () => null],
  [0xc2, () => false],
  [0xc3, () => true],
  [0xc4, cursor => take(cursor, readLength(cursor, 1))],
  [0xc5, cursor => take(cursor, readLength(cursor, 2))],
  [0xc6, cursor => take(cursor, readLength(cursor, 4))],
  [0xc7, cursor => readUnknown(cursor, readLength(cursor, 1), 2)],
  [0xc8, cursor => readUnknown(cursor, readLength(cursor, 2), 3)],
  [0xc9, cursor => readUnknown(cursor, readLength(cursor, 4), 5)],
  [0xca, cursor => take(cursor, 4).readFloatBE()],
  [0xcb, cursor => take(cursor, 8).readDoubleBE()],
  [0xcc, cursor => readLength(cursor, 1)],
  [0xcd, cursor => readLength(cursor, 2)],
  [0xce, cursor => readLength(cursor, 4)],
  [0xcf, cursor => narrow(take(cursor, 8).readBigUInt64BE())],
  [0xd0, cursor => take(cursor, 1).readInt8()],
  [0xd1, cursor => take(cursor, 2).readInt16BE()],
  [0xd2, cursor => take(cursor, 4).readInt32BE()],
  [0xd3, cursor => narrow(take(cursor, 8).readBigInt64BE())],
  [0xd4, cursor => readUnknown(cursor, 1, 1)],
  [0xd5, cursor => readUnknown(cursor, 2, 1)],
  [0xd6, cursor => readUnknown(cursor, 4, 1)],
  [0xd7, cursor => readUnknown(cursor, 8, 1)],
  [0xd8, cursor => readUnknown(cursor, 16, 1)],
  [0xd9, cursor => readText(cursor, readLength(cursor, 1))],
  [0xda, cursor => readText(cursor, readLength(cursor, 2))],
  [0xdb, cursor => readText(cursor, readLength(cursor, 4))],
  [0xdc, cursor => readArray(cursor, readLength(cursor, 2))],
  [0xdd, cursor => readArray(cursor, readLength(cursor, 4))],
  [0xde, cursor => readObject(cursor, readLength(cursor, 2))],
  [0xdf, cursor => readObject(cursor, readLength(cursor, 4))],
]);

function take(cursor: Cursor, length: number): Buffer {
  const end = cursor.at + length;
  if (end > cursor.bytes.length) throw new Error('MessagePack: the value ends too early');
  const part = cursor.bytes.subarray(cursor.at, end);
  cursor.at = end;
  return part;
}

function readLength(cursor: Cursor, width: number): number {
  return take(cursor, width).readUIntBE(0, width);
}

function readText(cursor: Cursor, length: number): string {
  return take(cursor, length).toString('utf8');
}

function readArray(cursor: Cursor, length: number): Value[] {
  return Array.from({ length }, () => readValue(cursor));
}

function readObject(cursor: Cursor, length: number): ObjectValue {
  return new Map(Array.from({ length }, () => [String(readValue(cursor)), readValue(cursor)]));
}

// Terraform uses extensions for nothing but unknown values.
function readUnknown(cursor: Cursor, length: number, headerLength: number): Unknown {
  const start = cursor.at - headerLength;
  take(cursor, length + 1);
  return { extension: Buffer.from(cursor.bytes.subarray(start, cursor.at)) };
}

function narrow(integer: bigint): number | bigint {
  const number = Number(integer);
  return Number.isSafeInteger(number) ? number : integer;
}
