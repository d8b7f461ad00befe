import { contains, parseRange } from '../network/cidr.ts';
import { isScalar, shown, type Value } from './evaluate/value.ts';
import type { ChangeRule } from './stateful-types.ts';

/** Whether a change from one value to another one is of the kind that a rule is about. What cannot be told is. */
export function isAbout(rule: ChangeRule, before: Value, after: Value): boolean {
  if (isExcepted(rule, before, after)) return false;
  if (rule.to !== undefined) return after === rule.to;
  switch (rule.when) {
    case 'added':
      return before === null;
    case 'removed':
      return after === null;
    case 'switched-off':
      return !(before === false || before === null || after === true);
    case 'lowered':
      return !isScalar(before) || !isScalar(after) || isLower(before, after);
    case 'narrowed':
      return !isWider(before, after);
    default:
      return true;
  }
}

function isExcepted({ except = [] }: ChangeRule, before: Value, after: Value): boolean {
  return except.some(([from, to]) => fits(from, before) && fits(to, after));
}

function fits(pattern: string | null, value: Value): boolean {
  if (pattern === null || value === null) return pattern === value || pattern === '*';
  const text = typeof value === 'string' ? value : shown(value);
  return pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : text === pattern;
}

// 1.9 is lower than 1.10, and POSTGRES_9_6 than POSTGRES_15.
function isLower(before: Value, after: Value): boolean {
  if (before === null || after === null) return false;
  const [old, now] = [numbersOf(before), numbersOf(after)];
  const index = old.findIndex((number, at) => number !== now[at]);
  return index !== -1 && (now[index] ?? 0) < (old[index] ?? 0);
}

const numbersOf = (value: Value): number[] => [...`${value}`.matchAll(/\d+/g)].map(([digits]) => Number(digits));

function isWider(before: Value, after: Value): boolean {
  const [old, now] = [before, after].map(range => (typeof range === 'string' ? parseRange(range) : undefined));
  return old !== undefined && now !== undefined && contains(now, old);
}
