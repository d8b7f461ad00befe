import { type Edit, edited, findNode, type Random, type Scenario, setPart } from './edit-corpus.ts';
import { modelCanon, type Node, node, printModel } from './hcl-model.ts';

type Making = { side: 'u' | 't'; random: Random; taken: Set<string> };

/**
 * Many edits in a small file: six blocks of five attributes, up to five edits a side. With `measuredRandom` it is the
 * corpus on which the tools that merge lines were measured.
 */
export function denseScenario(random: Random): Scenario {
  const taken = new Set<string>();
  const base = node('root', 'block', { children: Array.from({ length: 6 }, (_, index) => moduleBlock(`m${index}`)) });
  const make = (side: Making['side']) =>
    Array.from({ length: 1 + random(5) }, (_, index) => editOf({ side, random, taken }, index));
  const [ours, theirs] = [make('u'), make('t')];
  const print = (edits: Edit[]) => printModel(edited(base, edits));
  const wanted = modelCanon(edited(base, [...ours, ...theirs]));
  const edits = [...ours, ...theirs].map(({ say }) => say);
  return { base: print([]), ours: print(ours), theirs: print(theirs), wanted, edits };
}

/** A poor generator, with the precision of a float; it has to stay as it is, for figures to be comparable. */
export function measuredRandom(): Random {
  let state = 12345;
  return below => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state % below;
  };
}

function moduleBlock(id: string): Node {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const children = names.map((name, index) =>
    node(`${id}.${name}`, 'attribute', { head: `attr_${name}`, value: `${index}` }),
  );
  return node(id, 'block', { head: `module "${id}"`, children });
}

/** Six of ten change a value, two add an attribute, one deletes one, one adds a block. */
function editOf({ side, random, taken }: Making, index: number): Edit {
  const kind = random(10);
  const block = `m${random(6)}`;
  const serial = `${side}_${index}`;
  if (kind >= 9) return insertion('root', newBlock(`${side}_blk_${index}`));
  if (kind === 6 || kind === 7) {
    const head = `${side}_new_${index}${'_long'.repeat(random(3))}`;
    return insertion(block, node(`${block}.${serial}`, 'attribute', { head, value: `"${side}"` }));
  }
  const target = `${block}.${'abcde'[random(5)]}`;
  if (taken.has(target)) return { say: 'nothing', apply: () => undefined };
  taken.add(target);
  if (kind < 6) return { say: target, apply: root => setPart(root, target, { value: `"${side}${index}"` }) };
  return { say: `- ${target}`, apply: root => remove(findNode(root, block), target) };
}

function newBlock(serial: string): Node {
  const source = node(`${serial}.source`, 'attribute', { head: 'source', value: '"x"' });
  return node(serial, 'block', { head: `module "${serial}"`, children: [source] });
}

function insertion(parent: string, added: Node): Edit {
  return { say: `${parent} + ${added.head}`, apply: root => findNode(root, parent)?.children.push(added) };
}

function remove(parent: Node | undefined, id: string): void {
  if (parent) parent.children = parent.children.filter(each => each.id !== id);
}
