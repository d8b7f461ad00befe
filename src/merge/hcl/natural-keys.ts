import { valueMeaning } from './meaning.ts';
import { elementsOf } from './merge-set.ts';
import type { Item } from './read.ts';

/** Arguments that make a block what it is: another value means another block. */
const IDENTITIES = ['alias', 'sid', 'from', 'to'];

/** The same for blocks of some types, where it takes all of the arguments named to tell them apart. */
const OF_TYPES: readonly { types: readonly string[]; names: readonly string[] }[] = [
  { types: ['ingress', 'egress'], names: ['rule_no', 'protocol', 'from_port', 'to_port'] },
  { types: ['allow', 'deny'], names: ['protocol'] },
  { types: ['precondition', 'postcondition', 'validation', 'assert'], names: ['condition'] },
  { types: ['statement'], names: ['actions'] },
  { types: ['condition'], names: ['test', 'variable'] },
  { types: ['principals', 'not_principals'], names: ['type'] },
  { types: ['override_resource', 'override_data', 'override_module'], names: ['target'] },
  { types: ['transition', 'noncurrent_version_transition'], names: ['storage_class'] },
  { types: ['set', 'set_list', 'set_sensitive', 'filter', 'tag', 'setting'], names: ['namespace', 'key', 'name'] },
];

/** Arguments that tell blocks of one type apart, most telling first; where there is only one, it may be renamed. */
const NAMES = ['name', 'path', 'key', 'id', 'host', 'port', 'priority', 'device_name', 'origin_id', 'path_pattern'];

/** Arguments that are too long to name a block in a message. */
const LONG = ['condition', 'actions'];

export type NaturalKey = {
  names: readonly string[];
  text: string;
  isIdentity: boolean;
  /** What stands for the block in messages, where the key is short. */
  label: string | undefined;
};

/** What tells a block from others of its type and labels. */
export function naturalKey(item: Item): NaturalKey | undefined {
  if (item.kind !== 'block') return undefined;
  const ofType = OF_TYPES.find(({ types }) => types.includes(item.key))?.names ?? [];
  return (
    firstKey(item, IDENTITIES, true) ?? keyOf(item, { names: ofType, isIdentity: true }) ?? firstKey(item, NAMES, false)
  );
}

/** Whether the keys of two blocks say that they are not the same; lists that overlap do not. */
export function haveOtherKeys(left: Item, right: Item): boolean {
  const [one, other] = [naturalKey(left), naturalKey(right)];
  if (!one || !other || one.names.join() !== other.names.join() || one.text === other.text) return false;
  return !one.names.some(name => overlap(argumentOf(left, name), argumentOf(right, name)));
}

/** What a check says when it fails: with the same message it is the same check, whatever its condition has become. */
export function messageOf(item: Item): string | undefined {
  return item.kind === 'block' ? argumentOf(item, 'error_message') : undefined;
}

function firstKey(item: Item, names: readonly string[], isIdentity: boolean): NaturalKey | undefined {
  const name = names.find(each => argumentOf(item, each) !== undefined);
  return name === undefined ? undefined : keyOf(item, { names: [name], isIdentity });
}

function keyOf(item: Item, { names, isIdentity }: Pick<NaturalKey, 'names' | 'isIdentity'>): NaturalKey | undefined {
  const values = names.map(name => argumentOf(item, name));
  const present = values.filter(value => value !== undefined);
  if (present.length === 0) return undefined;
  const isShort = present.length === 1 && !names.some(name => LONG.includes(name));
  const text = names.map((name, index) => `${name}=${values[index] ?? ''}`).join('\n');
  return { names, text, isIdentity, label: isShort ? present[0] : undefined };
}

function argumentOf({ body }: Item, name: string): string | undefined {
  const found = body?.items.find(({ kind, key }) => kind === 'attribute' && key === name);
  return found && valueMeaning(found);
}

function overlap(left = '', right = ''): boolean {
  const others = elementsOf(right) ?? [];
  return (elementsOf(left) ?? []).some(element => others.includes(element));
}
