/** A cty value as MessagePack carries it: objects and maps are Maps; lists, sets and tuples are arrays. */
export type Value = null | boolean | number | bigint | string | Buffer | Unknown | Value[] | ObjectValue;

export type ObjectValue = Map<string, Value>;

/** A value not known yet. Its bytes are kept, so that what core says of it (refinements) travels back unchanged. */
export interface Unknown {
  readonly extension: Buffer;
}

/** The unknown that says nothing more: extension of one byte, code 0. */
export const unknown: Unknown = { extension: Buffer.from([0xd4, 0, 0]) };

export function isUnknown(value: Value): value is Unknown {
  return typeof value === 'object' && value !== null && 'extension' in value;
}
