import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** Provider schemas in the shape of `terraform providers schema -json`, with the provider and version they came from. */
export interface Recording {
  readonly recorded: { readonly provider: string; readonly version: string; readonly source: string };
  readonly provider: Schema;
  readonly resource_schemas: Readonly<Record<string, Schema>>;
  readonly data_source_schemas: Readonly<Record<string, Schema>>;
  readonly ephemeral_resource_schemas: Readonly<Record<string, Schema>>;
}

export interface Schema {
  readonly version: number;
  readonly block: Block;
}

export interface Block {
  readonly attributes?: Readonly<Record<string, Attribute>>;
  readonly block_types?: Readonly<Record<string, NestedBlock>>;
  readonly deprecated?: boolean;
}

export type Nesting = 'single' | 'group' | 'list' | 'set' | 'map';

export interface NestedBlock {
  readonly nesting_mode: Nesting;
  readonly block: Block;
  readonly min_items?: number;
  readonly max_items?: number;
}

export interface Attribute {
  readonly type?: AttributeType;
  readonly nested_type?: {
    readonly attributes: Readonly<Record<string, Attribute>>;
    readonly nesting_mode: Nesting;
  };
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly sensitive?: boolean;
  readonly deprecated?: boolean;
  readonly write_only?: boolean;
}

export type AttributeType =
  | 'string'
  | 'number'
  | 'bool'
  | 'dynamic'
  | readonly ['list' | 'set' | 'map', AttributeType]
  | readonly ['object', Readonly<Record<string, AttributeType>>]
  | readonly ['tuple', readonly AttributeType[]];

/** Where the committed recording of one provider version lies; the name is like `aws-5.100.0`. */
export function recordingPath(name: string): string {
  return fileURLToPath(new URL(`../schemas/${name}.json.gz`, import.meta.url));
}

export function readRecording(path: string): Recording {
  return JSON.parse(gunzipSync(readFileSync(path)).toString('utf8')) as Recording;
}

/** An attribute that the cloud decides and no configuration may set. */
export function isReadOnly(attribute: Attribute): boolean {
  return Boolean(attribute.computed) && !attribute.optional && !attribute.required;
}
