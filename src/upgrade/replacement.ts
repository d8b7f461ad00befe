import type { RootState, StateAddress } from './addresses.ts';
import { isAbout } from './change-rule.ts';
import { isKnown, isSame, shown, unknown, type Value } from './evaluate/value.ts';
import { follow, type MoveStep, renamed } from './moves.ts';
import type { Finding } from './state-impact.ts';
import { type ChangeRule, ROTATION, type StatefulType, statefulType } from './stateful-types.ts';

/** Changes of attributes that replace, or harm in place, what holds something. */
export function replacements(before: RootState, after: RootState): Finding[] {
  const now = new Map(after.addresses.map(address => [address.address, address]));
  return before.addresses.flatMap(old => {
    const type = old.isAbsent || old.mode !== 'resource' ? undefined : statefulType(old.type);
    return type ? changesOf(old, { type, now, moves: after.moves }) : [];
  });
}

type Values = ReadonlyMap<string, Value>;
type Now = { type: StatefulType; now: ReadonlyMap<string, StateAddress>; moves: readonly MoveStep[] };

function changesOf(old: StateAddress, { type, now, moves }: Now): Finding[] {
  return [...old.attributes].flatMap(([key, values]) => {
    const end = follow(moves, { address: old.address, key });
    const found = now.get(end.address);
    const same = found?.type === old.type ? instanceOf(found, end.key) : undefined;
    const address = key === '*' ? old.address : `${old.address}${key}`;
    return same ? judged({ address, type, moves, before: values, after: same }) : [];
  });
}

// Terraform takes what had no key to [0], and [0] to what has none.
function instanceOf({ attributes }: StateAddress, key: string): Values | undefined {
  return attributes.get(key) ?? (key === '' ? attributes.get('[0]') : key === '[0]' ? attributes.get('') : undefined);
}

type Instance = { address: string; type: StatefulType; moves: readonly MoveStep[]; before: Values; after: Values };

function judged(instance: Instance): Finding[] {
  const { type } = instance;
  return [...found(instance, type.replaces, 'replaced'), ...found(instance, type.harms ?? {}, 'harmful')];
}

function found(
  instance: Instance,
  rules: Readonly<Record<string, ChangeRule>>,
  kind: 'replaced' | 'harmful',
): Finding[] {
  const { address, after } = instance;
  return Object.entries(rules).flatMap(([path, rule]) => {
    const change = changeOf(instance, path);
    const isHarmless = rule.when === 'unrotated' && (after.get(ROTATION) ?? null) !== null;
    if (!change || isHarmless || !isAbout(rule, ...change)) return [];
    return [{ address, kind, detail: detailOf({ path, rule, kind }, ...change) }];
  });
}

// What is ignored on either side has no value here.
function changeOf({ before, after, moves }: Instance, path: string): [Value, Value] | undefined {
  const [old, now] = [before.get(path), after.get(path)];
  if (old === undefined || now === undefined || isSame(old, now)) return undefined;
  const isRenamed = !isKnown(old) && isSame(unknown(renamed(moves, shown(old))), now);
  return isRenamed ? undefined : [old, now];
}

function detailOf(
  { path, rule, kind }: { path: string; rule: ChangeRule; kind: string },
  before: Value,
  after: Value,
): string {
  const change = `${path}: ${shown(before)} becomes ${shown(after)}`;
  const doubt = isKnown(before) && isKnown(after) ? '' : ', if the plan says so too';
  if (kind === 'replaced') return `${change}, which replaces it${doubt}`;
  return `${change}; ${rule.note ?? 'this harms it in place'}${doubt}`;
}
