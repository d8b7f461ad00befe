import type { Value } from './value.ts';

const Presets: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['aws_caller_identity.account_id', '123456789012'],
]);

/** The value of a data source attribute whose shape configurations rely on, where any stand-in would be refused. */
export function preset(dataType: string, attributeName: string): Value | undefined {
  return Presets.get(`${dataType}.${attributeName}`);
}
