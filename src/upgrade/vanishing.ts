import type { RootState, StateAddress } from './addresses.ts';
import { follow, type Instance } from './moves.ts';
import type { Finding } from './state-impact.ts';

/** Instances of resources that a plan would destroy, because their address or their key is no more. */
export function lost(before: RootState, after: RootState): Finding[] {
  const now = new Map(after.addresses.map(address => [address.address, address]));
  const own = before.addresses.filter(({ mode, isAbsent }) => mode !== 'data' && !isAbsent);
  const fates = own.flatMap(address => fatesOf(address, { now, after }));
  const gone = fates.filter(({ fate, holds }) => fate === 'gone' && holds);
  const calls = goneCalls(
    before,
    now,
    gone.map(({ address }) => address),
  );
  return [
    ...calls.map(call => vanishes(call, gone)),
    ...gone
      .filter(({ address }) => !calls.some(call => isBelow(address, call)))
      .map(({ address, detail }) => ({ address, kind: 'vanishes' as const, detail })),
    ...fates
      .filter(({ fate }) => fate === 'dropped')
      .map(({ address, detail }) => ({ address, kind: 'shape' as const, detail })),
  ];
}

const GONE = 'no block has this address any more, and no moved block says where it went: a plan would destroy it';

/** `holds` says whether there is, or may be, something of its own that would be destroyed. */
type Fate = { address: string; holds: boolean; fate: 'gone' | 'dropped'; detail: string };
type Now = { now: ReadonlyMap<string, StateAddress>; after: RootState };

function fatesOf(old: StateAddress, { now, after }: Now): Fate[] {
  if (after.forgotten.some(from => isBelow(old.address, from))) return [];
  const keys = old.keys ?? ['*'];
  const ends = keys.map(key => ({ key, end: follow(after.moves, { address: old.address, key }) }));
  const { address } = old;
  const holds = old.mode === 'resource' || old.isUnread;
  const homeless = ends.filter(({ end }) => !now.has(end.address));
  if (homeless.length > 0) return [{ address, holds, fate: 'gone', detail: GONE }];
  const dropped = ends.filter(({ key, end }) => !isKept({ old, key, end, after }, now.get(end.address)));
  return dropped.length === 0 ? [] : [{ address, holds, fate: 'dropped', detail: droppedDetail(old, dropped, now) }];
}

type Ending = { old: StateAddress; key: string; end: Instance; after: RootState };

/** Whether an instance is still there where it ends up. */
function isKept({ old, key, end, after }: Ending, found: StateAddress | undefined): boolean {
  if (!found) return false;
  // Which there are is not known, so whoever moved any of them is taken to have moved them all.
  if (key === '*') return old.shape === found.shape || after.moves.some(({ from }) => from.address === old.address);
  const isMoved = end.address !== old.address || end.key !== key;
  if (found.keys === null) return isMoved && hasShapeOf(found.shape, end.key);
  return found.keys.includes(end.key) || isImplied(end.key, found);
}

// Terraform itself takes a resource that had no key to [0], and [0] to one that has none; calls of modules it does not.
function isImplied(key: string, { mode, shape, keys }: StateAddress): boolean {
  if (mode === 'module') return false;
  if (key === '') return shape === 'count' && keys?.includes('[0]') === true;
  return key === '[0]' && shape === 'single';
}

function hasShapeOf(shape: StateAddress['shape'], key: string): boolean {
  return key === '' ? shape === 'single' : key.startsWith('["') === (shape === 'for_each');
}

function droppedDetail(old: StateAddress, dropped: readonly { key: string; end: Instance }[], now: Now['now']): string {
  const [first] = dropped;
  const found = first && now.get(first.end.address);
  const shapes = found && found.shape !== old.shape ? `${shapeName(old)} becomes ${shapeName(found)}` : undefined;
  const unknown = found?.keys === null ? 'which instances there are can no longer be told here' : undefined;
  const names = dropped.map(({ key }) => (key === '' || key === '*' ? 'it' : `${old.address}${key}`)).join(', ');
  return `${shapes ?? unknown ?? 'instances are dropped'}; a plan would destroy ${names}`;
}

const SHAPES = { single: 'one without a key', count: 'count', for_each: 'for_each' } as const;
const shapeName = ({ shape }: StateAddress): string => SHAPES[shape];

// The outermost calls that are gone with everything that was in them.
function goneCalls(before: RootState, now: Now['now'], gone: readonly string[]): string[] {
  const calls = before.addresses.filter(({ mode, address }) => mode === 'module' && !now.has(address));
  const whole = calls.map(({ address }) => address).filter(call => isWholeGone(before, call, gone));
  return whole.filter(call => !whole.some(other => other !== call && isBelow(call, other)));
}

function isWholeGone({ addresses }: RootState, call: string, gone: readonly string[]): boolean {
  const inside = addresses.filter(
    ({ mode, isAbsent, address }) => mode === 'resource' && !isAbsent && isBelow(address, call),
  );
  return inside.length > 0 && inside.every(({ address }) => gone.includes(address));
}

function vanishes(call: string, gone: readonly Fate[]): Finding {
  const count = gone.filter(({ address }) => isBelow(address, call)).length;
  const detail = `this call is gone, and a plan would destroy its ${count} resources`;
  return { address: call, kind: 'vanishes', detail };
}

const isBelow = (address: string, above: string): boolean => address === above || address.startsWith(`${above}.`);
