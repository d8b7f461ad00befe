import { z } from 'zod';
import { Answers } from '../../schema/answers.ts';
import type { Path } from './tree.ts';

/** One answer of the schema: `*` stands for a name that the person chooses. */
export type SchemaEntry = { path: readonly string[]; field: z.ZodType; description: string };

/** Every answer that holds a value, in schema order. Objects are walked into, records by `*`. */
export function schemaEntries(): SchemaEntry[] {
  return walk(Answers, []);
}

/** The keys that may stand at `path`; empty where there is no object. */
export function knownKeys(path: Path): string[] {
  const field = fieldAt(path);
  return field instanceof z.ZodObject ? Object.keys(field.shape) : [];
}

/** The schema of the value at `path`, without its optional wrapper; undefined when the schema has no such answer. */
export function fieldAt(path: Path): z.ZodType | undefined {
  let field: z.ZodType | undefined = Answers;
  for (const key of path) field = child(field, String(key));
  return field && unwrap(field);
}

function child(field: z.ZodType | undefined, key: string): z.ZodType | undefined {
  if (field === undefined) return undefined;
  const inner = unwrap(field);
  if (inner instanceof z.ZodRecord) return inner.valueType as z.ZodType;
  if (inner instanceof z.ZodObject && Object.hasOwn(inner.shape, key)) return inner.shape[key] as z.ZodType;
  return undefined;
}

function walk(field: z.ZodType, path: readonly string[]): SchemaEntry[] {
  const inner = unwrap(field);
  if (inner instanceof z.ZodObject) {
    return Object.entries(inner.shape).flatMap(([key, value]) => walk(value as z.ZodType, [...path, key]));
  }
  if (inner instanceof z.ZodRecord && unwrap(inner.valueType as z.ZodType) instanceof z.ZodObject) {
    return walk(inner.valueType as z.ZodType, [...path, '*']);
  }
  return [{ path, field: inner, description: inner.description ?? field.description ?? '' }];
}

function unwrap(field: z.ZodType): z.ZodType {
  return field instanceof z.ZodOptional ? unwrap(field.unwrap() as z.ZodType) : field;
}
