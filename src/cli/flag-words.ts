import type { Invocation } from './commands.ts';

/** The values of a flag that may be given several times; none where it is not given. */
export function flagWords(value: Invocation['flags'][string]): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value : [];
}
