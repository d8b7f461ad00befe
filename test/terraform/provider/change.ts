import { lastName, mapBlock, type Step } from './block-walk.ts';
import { preset } from './presets.ts';
import { type Attribute, type Block, isReadOnly, type NestedBlock } from './recording.ts';
import { standIn } from './stand-in.ts';
import { isUnknown, type ObjectValue, unknown, type Value } from './value.ts';

/** A new resource as planned: what the cloud decides is unknown, and nothing write-only is kept. */
export function planCreate(block: Block, proposed: ObjectValue): ObjectValue {
  return mapBlock(block, proposed, {
    path: [],
    attribute: (attribute, value) => {
      if (attribute.write_only) return null;
      return value === null && attribute.computed ? unknown : value;
    },
    nestedBlock: (nested, value) => (isEmptyList(value) && isDecidedByCloud(nested) ? unknown : value),
  });
}

/** A changed resource as planned; core has already carried the values that the cloud decided into the proposal. */
export function planUpdate(block: Block, proposed: ObjectValue, prior: ObjectValue): ObjectValue {
  const planned = mapBlock(block, proposed, {
    path: [],
    attribute: (attribute, value) => (attribute.write_only ? null : value),
  });
  const decided = Object.entries(block.block_types ?? {}).filter(
    ([name, nested]) => isEmptyList(planned.get(name) ?? null) && isDecidedByCloud(nested),
  );
  return new Map([...planned, ...decided.map(([name]) => [name, prior.get(name) ?? null] as const)]);
}

// Older SDKs show a block that is optional and decided by the cloud as a plain one; a read-only attribute in it tells.
function isDecidedByCloud(nested: NestedBlock): boolean {
  if (nested.min_items || nested.nesting_mode === 'single') return false;
  return Object.values(nested.block.attributes ?? {}).some(isReadOnly);
}

function isEmptyList(value: Value): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** A planned resource as created or changed: every unknown has become a stand-in. */
export function applyPlan(
  block: Block,
  planned: ObjectValue,
  origin: { resourceType: string; seed: string },
): ObjectValue {
  return mapBlock(block, planned, {
    path: [],
    attribute: (attribute, value, path) => {
      if (attribute.write_only) return null;
      return isUnknown(value) ? standIn(attribute, { ...origin, name: lastName(path) }) : value;
    },
    nestedBlock: (nested, value) => (isUnknown(value) ? [unknownItem(nested.block)] : value),
  });
}

/** What a data source, or an ephemeral resource, answers to its configuration. */
export function readData(
  block: Block,
  config: ObjectValue,
  origin: { resourceType: string; seed: string },
): ObjectValue {
  const answer = (attribute: Attribute, path: readonly Step[]) => {
    const name = lastName(path);
    return preset(origin.resourceType, name) ?? standIn(attribute, { ...origin, name });
  };
  return mapBlock(block, config, {
    path: [],
    attribute: (attribute, value, path) => (value === null && attribute.computed ? answer(attribute, path) : value),
  });
}

function unknownItem(block: Block): ObjectValue {
  const attributes = Object.keys(block.attributes ?? {}).map(name => [name, unknown] as const);
  return new Map<string, Value>([...attributes, ...emptyBlocks(block)]);
}

/** An imported resource before it is read: its id and nothing else. */
export function importedState(block: Block, id: string): ObjectValue {
  const attributes = Object.keys(block.attributes ?? {}).map(name => [name, name === 'id' ? id : null] as const);
  return new Map<string, Value>([...attributes, ...emptyBlocks(block)]);
}

function emptyBlocks(block: Block): [string, Value][] {
  return Object.entries(block.block_types ?? {}).map(([name, nested]) => [name, noItems(nested)]);
}

function noItems(nested: NestedBlock): Value {
  if (nested.nesting_mode === 'list' || nested.nesting_mode === 'set') return [];
  return nested.nesting_mode === 'map' ? new Map() : null;
}
