import { clouds } from '../../schema/clouds.ts';
import { SHARED_KEYS } from '../answers/rules/states.ts';
import type { Path } from '../answers/tree.ts';

/**
 * Whether an answer, by its path below an environment, belongs to that one alone: ids and principals of accounts, regions
 * and ranges, names of state stores, domains. What two environments shared of these would clash.
 */
export function isOwnAnswer([first, second, third]: Path): boolean {
  if (first === 'dns' || isCloud(first)) return true;
  if (PRINCIPALS.some(([section, key]) => section === first && key === second)) return true;
  return first === 'state' && isCloud(second) && !SHARED_KEYS.some(key => key === third);
}

function isCloud(key: Path[number] | undefined): boolean {
  return clouds.some(cloud => cloud === key);
}

// They hold the number of an account.
const PRINCIPALS = [
  ['cluster', 'admins'],
  ['state', 'principals'],
] as const;
