import { createHash } from 'node:crypto';
import type { Attribute, AttributeType } from './recording.ts';
import type { Value } from './value.ts';

/** What a stand-in is made from: the resource type, the attribute's own name, and a seed that differs by resource. */
export interface Origin {
  readonly resourceType: string;
  readonly name: string;
  readonly seed: string;
}

/** A known value for one that only the cloud knows; the same origin gives the same value. */
export function standIn(attribute: Attribute, origin: Origin): Value {
  if (attribute.type !== undefined) return ofType(attribute.type, origin);
  const nested = attribute.nested_type;
  if (nested?.nesting_mode === 'map') return new Map();
  if (nested?.nesting_mode !== 'single') return [];
  return new Map(Object.entries(nested.attributes).map(([name, inner]) => [name, standIn(inner, { ...origin, name })]));
}

function ofType(type: AttributeType, origin: Origin): Value {
  if (type === 'string') return text(origin);
  if (type === 'number') return 0;
  if (type === 'bool') return false;
  if (type === 'dynamic') return null;
  if (type[0] === 'object') return ofObject(type[1], origin);
  if (type[0] === 'tuple') return type[1].map(inner => ofType(inner, origin));
  if (type[0] === 'map') return new Map();
  return ofItems(type[1], origin);
}

function ofObject(attributes: Readonly<Record<string, AttributeType>>, origin: Origin): Value {
  return new Map(Object.entries(attributes).map(([name, type]) => [name, ofType(type, { ...origin, name })]));
}

// One object in a list of objects, so that a reference like dns_entry[0].dns_name has a value.
function ofItems(type: AttributeType, origin: Origin): Value[] {
  return Array.isArray(type) && type[0] === 'object' ? [ofType(type, origin)] : [];
}

function text(origin: Origin): string {
  const { resourceType, name, seed } = origin;
  const hash = createHash('sha256').update(`${seed} ${name}`).digest('hex').slice(0, 10);
  if (/(^|_)arn$/.test(name)) return `arn:aws:stand-in:eu-west-1:123456789012:${resourceType}/${hash}`;
  if (/(^|_)(client|object|principal|tenant)_id$/.test(name)) return uuid(hash);
  if (/certificate|_key$|(^|_)data$/.test(name)) return Buffer.from(`${name}-${hash}`).toString('base64');
  if (/(^|_)(endpoint|host|uri|url|issuer)$/.test(name)) return `https://${hash}.stand-in.invalid`;
  return name === 'id' ? `${resourceType}-${hash}` : `${name}-${hash}`;
}

function uuid(hash: string): string {
  return `00000000-0000-4000-8000-00${hash}`;
}
