import type { Recording, Schema } from '../provider/recording.ts';
import { SchemaKinds, type UsedType } from './used-types.ts';

/** The used types that a recording of their provider lacks. */
export function missingTypes(recording: Recording, used: readonly UsedType[]): UsedType[] {
  return ownTypes(recording, used).filter(({ kind, type }) => recording[SchemaKinds[kind]][type] === undefined);
}

/** A recording cut down to the used types: no descriptions, keys sorted, so that the same input gives the same bytes. */
export function trimRecording(recording: Recording, used: readonly UsedType[]): Recording {
  const own = ownTypes(recording, used);
  const pick = (kind: UsedType['kind']) => {
    const names = new Set(own.filter(entry => entry.kind === kind).map(({ type }) => type));
    return pickSchemas(recording[SchemaKinds[kind]], names);
  };
  return {
    recorded: recording.recorded,
    provider: tidy(recording.provider),
    resource_schemas: pick('resource'),
    data_source_schemas: pick('data'),
    ephemeral_resource_schemas: pick('ephemeral'),
  };
}

/** The used types whose name says that they belong to the recording's provider. */
export function ownTypes(recording: Recording, used: readonly UsedType[]): UsedType[] {
  const name = recording.recorded.provider.replace(/^.*\//, '');
  return used.filter(({ type }) => type === name || type.startsWith(`${name}_`));
}

function pickSchemas(schemas: Readonly<Record<string, Schema>>, names: ReadonlySet<string>): Record<string, Schema> {
  return Object.fromEntries([...names].sort().flatMap(name => (schemas[name] ? [[name, tidy(schemas[name])]] : [])));
}

function tidy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, withoutProse)) as T;
}

function withoutProse(key: string, value: unknown): unknown {
  if (isProse(key, value)) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

// An attribute may itself be called "description"; then its value is an object.
function isProse(key: string, value: unknown): boolean {
  return typeof value === 'string' && (key === 'description' || key === 'description_kind');
}
