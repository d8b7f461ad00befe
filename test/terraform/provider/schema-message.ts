import { field, scalar } from './protobuf.ts';
import type { Attribute, Block, NestedBlock, Nesting, Recording, Schema } from './recording.ts';

const BlockNesting: Readonly<Record<Nesting, number>> = { single: 1, list: 2, set: 3, map: 4, group: 5 };
const AttributeNesting: Readonly<Record<Nesting, number>> = { single: 1, list: 2, set: 3, map: 4, group: 1 };

/** Encodes a recording as tfplugin6 GetProviderSchema.Response; field numbers are those of terraform's tfplugin6.proto. */
export function schemaMessage(recording: Recording): Buffer {
  return Buffer.concat([
    field(1, schemaFields(recording.provider)),
    ...schemaEntries(2, recording.resource_schemas),
    ...schemaEntries(3, recording.data_source_schemas),
    field(6, [scalar(KeepsSchema, true)]),
    ...schemaEntries(8, recording.ephemeral_resource_schemas),
  ]);
}

// ServerCapabilities.get_provider_schema_optional: core may then ask for the schema once and keep it.
const KeepsSchema = 2;

function schemaEntries(number: number, schemas: Readonly<Record<string, Schema>>): Buffer[] {
  return Object.entries(schemas).map(([name, schema]) =>
    field(number, [field(1, name), field(2, schemaFields(schema))]),
  );
}

function schemaFields(schema: Schema): Buffer[] {
  return [scalar(1, schema.version), field(2, blockFields(schema.block))];
}

function blockFields(block: Block): Buffer[] {
  return [
    ...attributeEntries(2, block.attributes ?? {}),
    ...Object.entries(block.block_types ?? {}).map(([name, nested]) => field(3, nestedBlockFields(name, nested))),
    scalar(6, block.deprecated),
  ];
}

function attributeEntries(number: number, attributes: Readonly<Record<string, Attribute>>): Buffer[] {
  return Object.entries(attributes).map(([name, attribute]) => field(number, attributeFields(name, attribute)));
}

function attributeFields(name: string, attribute: Attribute): Buffer[] {
  return [
    field(1, name),
    ...(attribute.type === undefined ? [] : [field(2, JSON.stringify(attribute.type))]),
    ...nestedTypeFields(attribute.nested_type),
    scalar(4, attribute.required),
    scalar(5, attribute.optional),
    scalar(6, attribute.computed),
    scalar(7, attribute.sensitive),
    scalar(9, attribute.deprecated),
    scalar(11, attribute.write_only),
  ];
}

function nestedTypeFields(nested: Attribute['nested_type']): Buffer[] {
  if (nested === undefined) return [];
  return [field(10, [...attributeEntries(1, nested.attributes), scalar(3, AttributeNesting[nested.nesting_mode])])];
}

function nestedBlockFields(name: string, nested: NestedBlock): Buffer[] {
  return [
    field(1, name),
    field(2, blockFields(nested.block)),
    scalar(3, BlockNesting[nested.nesting_mode]),
    scalar(4, nested.min_items),
    scalar(5, nested.max_items),
  ];
}
