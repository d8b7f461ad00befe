import type { RootState, StateAddress } from './addresses.ts';
import { follow, type Instance } from './moves.ts';
import type { Finding } from './state-impact.ts';

/** Instances of resources that a plan would destroy, because their address or their key is no more. */
export function lost(before: RootState, after: RootState): Finding[] {
  const now = new Map(after.addresses.map(address => [address.address, address]));
  const own = before.addresses.filter(({ mode, isAbsent }) => mode !== 'data' && !isAbsent);
  const fates = own.flatMap(address => fatesOf(address, { now, after }));
  const gone = fates.filter(({ fate, mode }) => fate === 'gone' && mode === 'resource');
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

type Fate = { address: string; mode: StateAddress['mode']; fate: 'gone' | 'dropped'; detail: string };
type Now = { now: ReadonlyMap<string, StateAddress>; after: RootState };

function fatesOf(old: StateAddress, { now, after }: Now): Fate[] {
  if (after.forgotten.some(from => isBelow(old.address, from))) return [];
  const keys = old.keys ?? ['*'];
  const ends = keys.map(key => ({ key, end: follow(after.moves, { address: old.address, key }) }));
  const { address, mode } = old;
  const homeless = ends.filter(({ end }) => !now.has(end.address));
  if (homeless.length > 0) return [{ address, mode, fate: 'gone', detail: goneDetail(homeless) }];
  const dropped = ends.filter(({ key, end }) => !isKept({ old, key, end }, now.get(end.address)));
  return dropped.length === 0 ? [] : [{ address, mode, fate: 'dropped', detail: droppedDetail(old, dropped, now) }];
}

/** Whether an instance is still there where it ends up. */
function isKept(
  { old, key, end }: { old: StateAddress; key: string; end: Instance },
  found: StateAddress | undefined,
): boolean {
  if (!found) return false;
  if (key === '*') return old.shape === found.shape;
  if (found.keys === null) return hasShapeOf(found.shape, end.key) && old.keys === null;
  return found.keys.includes(end.key) || isImplied(end.key, found);
}

// Terraform itself takes what had no key to [0], and [0] to what has none.
function isImplied(key: string, { shape, keys }: StateAddress): boolean {
  if (key === '') return shape === 'count' && keys?.includes('[0]') === true;
  return key === '[0]' && shape === 'single';
}

function hasShapeOf(shape: StateAddress['shape'], key: string): boolean {
  return key === '' ? shape === 'single' : key.startsWith('["') === (shape === 'for_each');
}

function goneDetail(ends: readonly { end: Instance }[]): string {
  const moved = ends[0]?.end.address;
  return `no block has this address any more, so a plan would destroy it; a moved block${moved === undefined ? '' : ''} says where it went`;
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
  const whole = calls
    .map(({ address }) => address)
    .filter(call => {
      const inside = before.addresses.filter(
        ({ mode, address, isAbsent }) => mode === 'resource' && !isAbsent && isBelow(address, call),
      );
      return inside.length > 0 && inside.every(({ address }) => gone.includes(address));
    });
  return whole.filter(call => !whole.some(other => other !== call && isBelow(call, other)));
}

function vanishes(call: string, gone: readonly Fate[]): Finding {
  const count = gone.filter(({ address }) => isBelow(address, call)).length;
  const detail = `this call is gone, and a plan would destroy its ${count} resources`;
  return { address: call, kind: 'vanishes', detail };
}

const isBelow = (address: string, above: string): boolean => address === above || address.startsWith(`${above}.`);
