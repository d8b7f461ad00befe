import { isTree, type Json, type Tree } from '../../src/answers/tree.ts';

type Rule = (value: Json, given: Json, schema: Tree) => boolean;

const typeOf: Record<string, (value: Json) => boolean> = {
  string: value => typeof value === 'string',
  number: value => typeof value === 'number',
  integer: value => Number.isInteger(value),
  boolean: value => typeof value === 'boolean',
  null: value => value === null,
  array: value => Array.isArray(value),
  object: isTree,
};

const same = (left: Json, right: Json) => JSON.stringify(left) === JSON.stringify(right);
const list = (given: Json) => (Array.isArray(given) ? given : []);
const keys = (value: Json) => (isTree(value) ? Object.keys(value) : []);
const ignored: Rule = () => true;

const rules: Record<string, Rule> = {
  $schema: ignored,
  title: ignored,
  description: ignored,
  default: ignored,
  type: (value, types) => [types].flat().some(type => typeOf[String(type)]?.(value) === true),
  enum: (value, allowed) => list(allowed).some(one => same(one, value)),
  const: same,
  anyOf: (value, schemas) => list(schemas).some(schema => allows(schema, value)),
  allOf: (value, schemas) => list(schemas).every(schema => allows(schema, value)),
  pattern: (value, source) => typeof value !== 'string' || new RegExp(String(source), 'u').test(value),
  minLength: (value, least) => typeof value !== 'string' || value.length >= Number(least),
  maxLength: (value, most) => typeof value !== 'string' || value.length <= Number(most),
  minimum: (value, least) => typeof value !== 'number' || value >= Number(least),
  maximum: (value, most) => typeof value !== 'number' || value <= Number(most),
  items: (value, schema) => list(value).every(item => allows(schema, item)),
  minItems: (value, least) => !Array.isArray(value) || value.length >= Number(least),
  maxItems: (value, most) => list(value).length <= Number(most),
  minProperties: (value, least) => !isTree(value) || keys(value).length >= Number(least),
  maxProperties: (value, most) => keys(value).length <= Number(most),
  required: (value, names) => !isTree(value) || list(names).every(name => Object.hasOwn(value, String(name))),
  propertyNames: (value, schema) => keys(value).every(name => allows(schema, name)),
  properties: (value, schemas) =>
    keys(value).every(name => !Object.hasOwn(schemas as Tree, name) || allows(at(schemas, name), at(value, name))),
  additionalProperties: (value, rest, schema) =>
    keys(value)
      .filter(name => !keys(schema.properties ?? {}).includes(name))
      .every(name => rest !== false && allows(rest, at(value, name))),
};

/** Whether a JSON Schema accepts a value. Knows the keywords that zod writes and throws on any other. */
export function allows(schema: Json, value: Json): boolean {
  if (!isTree(schema)) return schema === true;
  return Object.entries(schema).every(([keyword, given]) => {
    const rule = rules[keyword];
    if (!rule) throw new Error(`this test does not know the keyword ${keyword}`);
    return rule(value, given, schema);
  });
}

/** Every answer in a JSON Schema that is no object with properties: `*` stands for any name. */
export function schemaLeaves(schema: Tree, path: readonly string[] = []): { path: readonly string[]; schema: Tree }[] {
  const { properties, additionalProperties: rest } = schema;
  if (isTree(properties)) {
    return Object.entries(properties).flatMap(([key, child]) => schemaLeaves(child as Tree, [...path, key]));
  }
  if (isTree(rest) && isTree(rest.properties)) return schemaLeaves(rest, [...path, '*']);
  return [{ path, schema }];
}

const at = (tree: Json, key: string): Json => (tree as Tree)[key] ?? null;
