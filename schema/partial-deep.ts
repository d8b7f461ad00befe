import { z } from 'zod';

/** The same type with every property optional, at every depth; lists and records stay whole. */
export type PartialDeep<Value> = Value extends readonly unknown[]
  ? Value
  : Value extends object
    ? { [Key in keyof Value]?: PartialDeep<Value[Key]> | undefined }
    : Value;

/**
 * The file form of a section: each answer may be left out, because a profile or a default gives it. `required` names
 * the answers of the section itself that nothing else can give.
 */
export function partialDeep<Shape extends z.ZodRawShape>(
  section: z.ZodObject<Shape>,
  required: readonly string[] = [],
): z.ZodType<PartialDeep<z.infer<z.ZodObject<Shape>>>> {
  const fields = Object.entries(section.shape) as [string, z.ZodType][];
  const shape = fields.map(([key, field]) => [key, required.includes(key) ? field : optional(field)]);
  const partial = z.strictObject(Object.fromEntries(shape)).describe(section.description ?? '');
  return partial as unknown as z.ZodType<PartialDeep<z.infer<z.ZodObject<Shape>>>>;
}

function optional(field: z.ZodType): z.ZodType {
  return field instanceof z.ZodObject ? partialDeep(field).optional() : field.optional();
}
