import type { Expression } from './hcl/expression.ts';
import type { Block } from './hcl/parse-body.ts';

/** An address without the keys of modules, and the key at its end: `[0]`, `["a"]`, nothing. */
export type Instance = { address: string; key: string };

export type MoveStep = { from: Instance; to: Instance };

/** What the `moved` blocks of a module say, seen from the root. */
export function movesOf(blocks: readonly Block[], prefix: string): MoveStep[] {
  return blocks.flatMap(({ body }) => {
    const [from, to] = ['from', 'to'].map(name => addressIn(body.attributes.get(name)?.value));
    return from && to ? [{ from: below(prefix, from), to: below(prefix, to) }] : [];
  });
}

/** What the `removed` blocks of a module take out of the state without destroying it. */
export function removalsOf(blocks: readonly Block[], prefix: string): string[] {
  return blocks.flatMap(({ body }) => {
    const from = addressIn(body.attributes.get('from')?.value);
    const lifecycle = body.blocks.find(({ type }) => type === 'lifecycle');
    const destroy = lifecycle?.body.attributes.get('destroy')?.value;
    return from && destroy?.kind === 'literal' && destroy.value === false ? [below(prefix, from).address] : [];
  });
}

/** Where moves take an instance in the end: A → B and B → C take A to C. */
export function follow(moves: readonly MoveStep[], start: Instance): Instance {
  const seen = new Set<string>();
  let at = start;
  for (let next: Instance | undefined = at; next && !seen.has(textOf(next)); next = step(moves, at)) {
    seen.add(textOf(next));
    at = next;
  }
  return at;
}

/** A text about addresses, with those that move at their new place. */
export function renamed(moves: readonly MoveStep[], text: string): string {
  return moves.reduce((found, { from, to }) => {
    const old = from.address.replaceAll('.', '\\.');
    return found.replaceAll(new RegExp(`(?<![\\w.-])${old}(?![\\w-])`, 'g'), to.address);
  }, text);
}

function step(moves: readonly MoveStep[], at: Instance): Instance | undefined {
  return moves.map(move => moved(move, at)).find(found => found !== undefined);
}

function moved({ from, to }: MoveStep, at: Instance): Instance | undefined {
  if (at.address.startsWith(`${from.address}.`)) {
    return { address: `${to.address}${at.address.slice(from.address.length)}`, key: at.key };
  }
  if (at.address !== from.address) return undefined;
  // Without a key on either side all instances move, each with its own.
  if (from.key === '' && to.key === '') return { address: to.address, key: at.key };
  return at.key === from.key ? to : undefined;
}

const below = (prefix: string, { address, key }: Instance): Instance => ({ address: `${prefix}${address}`, key });

/** The address that an expression is; undefined for anything else. */
export function addressIn(expression: Expression | undefined): Instance | undefined {
  if (expression?.kind === 'name') return { address: expression.name, key: '' };
  if (expression?.kind !== 'get' || expression.key.kind !== 'literal') return undefined;
  const of = addressIn(expression.of);
  if (!of) return undefined;
  const { value } = expression.key;
  if (expression.isIndex) return { address: of.address, key: `[${JSON.stringify(value)}]` };
  // The key of a module is lost here, as everywhere in addresses.
  return { address: `${of.address}.${value}`, key: '' };
}

const textOf = ({ address, key }: Instance): string => `${address}${key}`;
