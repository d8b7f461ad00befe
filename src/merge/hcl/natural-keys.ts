import type { Item } from './read.ts';

/** Arguments that make a block what it is: another value means another block. */
const IDENTITIES = ['alias', 'sid', 'from', 'to'];

/** Arguments that tell blocks of one type apart, most telling first; a team may still rename such a block. */
const NAMES = ['name', 'path', 'key', 'id', 'host', 'port', 'priority', 'device_name'];

export type NaturalKey = { text: string; isIdentity: boolean };

/** What tells a block from others of its type and labels. */
export function naturalKey({ kind, body }: Item): NaturalKey | undefined {
  if (kind !== 'block' || !body) return undefined;
  for (const argument of [...IDENTITIES, ...NAMES]) {
    const found = body.items.find(item => item.kind === 'attribute' && item.key === argument);
    if (found) return { text: `${argument}=${found.value}`, isIdentity: IDENTITIES.includes(argument) };
  }
  return undefined;
}
