import type { Attribute, Block, NestedBlock, Nesting } from './recording.ts';
import type { ObjectValue, Value } from './value.ts';

/** A step from a resource to one of its values: the name of an attribute or block, or the key of an item. */
export type Step = { readonly name: string } | { readonly key: string | number };

/** The name of the attribute at the end of a path. */
export function lastName(path: readonly Step[]): string {
  return path.flatMap(step => ('name' in step ? [step.name] : [])).at(-1) ?? '';
}

export interface Walk {
  readonly path: readonly Step[];
  readonly attribute: (attribute: Attribute, value: Value, path: readonly Step[]) => Value;
  /** Sees the items of a nested block before they are walked. */
  readonly nestedBlock?: (nested: NestedBlock, value: Value) => Value;
}

/** Rebuilds a block's value by giving each attribute, at every depth, to the walk. */
export function mapBlock(block: Block, value: ObjectValue, walk: Walk): ObjectValue {
  const attributes = Object.entries(block.attributes ?? {}).map(
    ([name, attribute]) => [name, mapAttribute(attribute, value.get(name) ?? null, into(walk, { name }))] as const,
  );
  const blocks = Object.entries(block.block_types ?? {}).map(
    ([name, nested]) => [name, mapNestedBlock(nested, value.get(name) ?? null, into(walk, { name }))] as const,
  );
  return new Map<string, Value>([...attributes, ...blocks]);
}

function into(walk: Walk, step: Step): Walk {
  return { ...walk, path: [...walk.path, step] };
}

function mapAttribute(attribute: Attribute, value: Value, walk: Walk): Value {
  const mapped = walk.attribute(attribute, value, walk.path);
  const nested = attribute.nested_type;
  if (nested === undefined) return mapped;
  return mapItems(nested.nesting_mode, mapped, (item, key) => mapBlock(nested, item, withKey(walk, key)));
}

function mapNestedBlock(nested: NestedBlock, value: Value, walk: Walk): Value {
  const items = walk.nestedBlock?.(nested, value) ?? value;
  return mapItems(nested.nesting_mode, items, (item, key) => mapBlock(nested.block, item, withKey(walk, key)));
}

function withKey(walk: Walk, key: string | number | undefined): Walk {
  return key === undefined ? walk : into(walk, { key });
}

type MapItem = (item: ObjectValue, key?: string | number) => ObjectValue;

function mapItems(nesting: Nesting, value: Value, mapItem: MapItem): Value {
  const mapOne = (item: Value, key?: string | number) => (item instanceof Map ? mapItem(item, key) : item);
  if (Array.isArray(value)) return value.map((item, index) => mapOne(item, index));
  if (nesting !== 'map' || !(value instanceof Map)) return mapOne(value);
  return new Map([...value].map(([key, item]) => [key, mapOne(item, key)]));
}
