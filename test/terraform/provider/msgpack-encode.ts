import { isUnknown, type ObjectValue, type Value } from './value.ts';

/** Writes a value as MessagePack, so that decodeValue gives the same value back. */
export function encodeValue(value: Value): Buffer {
  if (typeof value === 'string') return encodeText(value);
  if (typeof value === 'number') return encodeNumber(value);
  if (typeof value === 'bigint') return encodeInteger(value);
  if (typeof value === 'object' && value !== null) return encodeContainer(value);
  return Buffer.from([Constants.get(value) ?? Null]);
}

const Null = 0xc0;

const Constants: ReadonlyMap<null | boolean, number> = new Map<null | boolean, number>([
  [null, Null],
  [false, 0xc2],
  [true, 0xc3],
]);

interface Header {
  readonly short: number;
  readonly shortLimit: number;
  /** Format byte and the width in bytes of the length after it, narrowest first. */
  readonly long: readonly (readonly [format: number, width: number])[];
}

const TextHeader: Header = {
  short: 0xa0,
  shortLimit: 0x1f,
  long: [
    [0xd9, 1],
    [0xda, 2],
    [0xdb, 4],
  ],
};

const BinaryHeader: Header = {
  short: 0,
  shortLimit: -1,
  long: [
    [0xc4, 1],
    [0xc5, 2],
    [0xc6, 4],
  ],
};

const ArrayHeader: Header = {
  short: 0x90,
  shortLimit: 0x0f,
  long: [
    [0xdc, 2],
    [0xdd, 4],
  ],
};

const ObjectHeader: Header = {
  short: 0x80,
  shortLimit: 0x0f,
  long: [
    [0xde, 2],
    [0xdf, 4],
  ],
};

function encodeContainer(value: Exclude<Value, null | boolean | number | bigint | string>): Buffer {
  if (isUnknown(value)) return value.extension;
  if (Buffer.isBuffer(value)) return Buffer.concat([encodeHeader(BinaryHeader, value.length), value]);
  if (value instanceof Map) return encodeObject(value);
  return Buffer.concat([encodeHeader(ArrayHeader, value.length), ...value.map(encodeValue)]);
}

function encodeObject(value: ObjectValue): Buffer {
  const entries = [...value].flatMap(([key, item]) => [encodeText(key), encodeValue(item)]);
  return Buffer.concat([encodeHeader(ObjectHeader, value.size), ...entries]);
}

function encodeText(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([encodeHeader(TextHeader, bytes.length), bytes]);
}

function encodeHeader(header: Header, length: number): Buffer {
  if (length <= header.shortLimit) return Buffer.from([header.short | length]);
  const [format, width] = header.long.find(([, bytes]) => length < 2 ** (8 * bytes)) ?? [];
  if (format === undefined || width === undefined) throw new Error(`MessagePack: a length of ${length} is too long`);
  const bytes = Buffer.alloc(1 + width, format);
  bytes.writeUIntBE(length, 1, width);
  return bytes;
}

function encodeNumber(number: number): Buffer {
  if (Number.isSafeInteger(number)) return encodeInteger(BigInt(number));
  const bytes = Buffer.alloc(9, 0xcb);
  bytes.writeDoubleBE(number, 1);
  return bytes;
}

function encodeInteger(integer: bigint): Buffer {
  if (integer >= 0n && integer < 128n) return Buffer.from([Number(integer)]);
  const bytes = Buffer.alloc(9, integer < 0n ? 0xd3 : 0xcf);
  if (integer < 0n) bytes.writeBigInt64BE(integer, 1);
  else bytes.writeBigUInt64BE(integer, 1);
  return bytes;
}
