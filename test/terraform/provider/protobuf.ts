/** The fields of one protobuf message by number: bytes for text, bytes and messages, a number for integers. */
export type Fields = ReadonlyMap<number, readonly (Buffer | number)[]>;

interface Cursor {
  readonly bytes: Buffer;
  at: number;
}

/** Splits a protobuf message into its fields; https://protobuf.dev/programming-guides/encoding has the format. */
export function decodeFields(bytes: Buffer): Fields {
  const fields = new Map<number, (Buffer | number)[]>();
  const cursor: Cursor = { bytes, at: 0 };
  while (cursor.at < bytes.length) {
    const tag = readVarint(cursor);
    const values = fields.get(tag >>> 3) ?? [];
    fields.set(tag >>> 3, [...values, readField(cursor, tag & 7)]);
  }
  return fields;
}

function readField(cursor: Cursor, wireType: number): Buffer | number {
  if (wireType === 0) return readVarint(cursor);
  if (wireType === 1) return take(cursor, 8);
  if (wireType === 2) return take(cursor, readVarint(cursor));
  if (wireType === 5) return take(cursor, 4);
  throw new Error(`protobuf: wire type ${wireType} is not known`);
}

// Exact up to 2^53; terraform sends nothing larger to a provider.
function readVarint(cursor: Cursor): number {
  let value = 0;
  let scale = 1;
  for (;;) {
    const byte = take(cursor, 1).readUInt8();
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return value;
    scale *= 0x80;
  }
}

function take(cursor: Cursor, length: number): Buffer {
  const end = cursor.at + length;
  if (end > cursor.bytes.length) throw new Error('protobuf: the message ends too early');
  const part = cursor.bytes.subarray(cursor.at, end);
  cursor.at = end;
  return part;
}

/** The last value of a bytes or message field; empty when the field is absent, as protobuf defines. */
export function bytesField(fields: Fields, number: number): Buffer {
  const value = fields.get(number)?.at(-1);
  return Buffer.isBuffer(value) ? value : Buffer.alloc(0);
}

export function textField(fields: Fields, number: number): string {
  return bytesField(fields, number).toString('utf8');
}

/** Writes a field of text, bytes or a message given as its encoded fields; an empty list writes an empty message. */
export function field(number: number, content: string | Buffer | readonly Buffer[]): Buffer {
  const body = typeof content === 'string' || Buffer.isBuffer(content) ? Buffer.from(content) : Buffer.concat(content);
  return Buffer.concat([varint(number * 8 + 2), varint(body.length), body]);
}

/** Writes an integer, enum or boolean field; nothing for zero, false and undefined, which are protobuf's defaults. */
export function scalar(number: number, value: number | boolean | undefined): Buffer {
  return value ? Buffer.concat([varint(number * 8), varint(Number(value))]) : Buffer.alloc(0);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) + 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return Buffer.from([...bytes, rest]);
}
