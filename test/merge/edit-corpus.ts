import { modelCanon, type Node, node, printModel } from './hcl-model.ts';

/** Three versions of a file, what either side edited, and what the merge has to say. */
export type Scenario = { base: string; ours: string; theirs: string; wanted: unknown; edits: string[] };

export type Random = (below: number) => number;
type Side = 'ours' | 'theirs';
export type Edit = { say: string; apply: (root: Node) => void };

/** Edits of both sides at places that never meet: a merge without conflicts has one right answer. */
export function disjointScenario(seed: number): Scenario {
  const random = randomOf(seed);
  const base = makeModel(random);
  const taken = new Set<string>();
  const make = (side: Side) => Array.from({ length: 1 + random(6) }, () => editOf(base, { side, random, taken }));
  const [ours, theirs] = [make('ours'), make('theirs')];
  const result = edited(base, [...theirs, ...ours]);
  const print = (edits: Edit[]) => printModel(edited(base, edits));
  const texts = { base: printModel(base), ours: restyle(print(ours), random(8)), theirs: print(theirs) };
  return { ...texts, wanted: modelCanon(result), edits: [...ours, ...theirs].map(({ say }) => say) };
}

/** Both sides change one and the same attribute or object key, to different values; the name of it. */
export function clashingScenario(seed: number): Scenario & { name: string } {
  const scenario = disjointScenario(seed);
  const random = randomOf(seed);
  const base = makeModel(random);
  const targets = everyNode(base).filter(({ kind }) => kind === 'attribute');
  const target = targets[random(targets.length)] ?? node('none', 'attribute', {});
  const change = (value: string): Edit => ({ say: target.head, apply: root => setPart(root, target.id, { value }) });
  const print = (value: string) => printModel(edited(base, [change(value)]));
  return { ...scenario, base: printModel(base), ours: print('"mine"'), theirs: print('"other"'), name: target.head };
}

/** As numerical recipes have it: the same numbers on every machine. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function makeModel(random: Random): Node {
  const blocks = Array.from({ length: 4 + random(3) }, (_, index) => moduleBlock(`m${index}`, random));
  const header = node('header', 'comment', { value: 'What this folder is for.' });
  return node('root', 'block', { children: [header, ...blocks] });
}

function moduleBlock(id: string, random: Random): Node {
  const attributes = (parent: string, count: number) =>
    Array.from({ length: count }, (_, index) =>
      node(`${parent}.a${index}`, 'attribute', {
        head: `attr_${'abcdefgh'[index]}`,
        value: `${index}`,
        note: random(5) === 0 ? `why ${parent} has ${index}` : '',
        tail: random(8) === 0 ? `unit of ${index}` : '',
      }),
    );
  const pool = (name: string) =>
    node(`${id}.${name}`, 'object', { head: name, children: attributes(`${id}.${name}`, 3).map(bare) });
  const tags = node(`${id}.tags`, 'inline', { head: 'tags', children: attributes(`${id}.tags`, 2).map(bare) });
  const rule = (index: number) => node(`${id}.r${index}`, 'block', { head: 'rule', children: lookAlike(id, index) });
  const pools = node(`${id}.pools`, 'object', { head: 'pools', children: [pool('system'), pool('workload')] });
  const inner = [...attributes(id, 5), pools, tags, ...(random(2) === 0 ? [rule(0), rule(1), rule(2)] : [])];
  return node(id, 'block', { head: `module "${id}"`, note: random(3) === 0 ? `About ${id}.` : '', children: inner });
}

/** Blocks of one type that differ in one argument, which has no telling name. */
function lookAlike(id: string, index: number): Node[] {
  const values = { from: `${index}`, protocol: '"tcp"', source: 'var.source', weight: '1', zone: 'var.zone' };
  return Object.entries(values).map(([name, value]) =>
    node(`${id}.r${index}.${name}`, 'attribute', { head: name === 'from' ? 'from_port' : name, value }),
  );
}

function bare(each: Node): Node {
  return { ...each, note: '', tail: '' };
}

type Making = { side: Side; random: Random; taken: Set<string> };

const NOTHING: Edit = { say: 'nothing', apply: () => undefined };

function editOf(base: Node, { side, random, taken }: Making): Edit {
  const nodes = everyNode(base).filter(({ id }) => id !== 'header');
  const target = nodes[random(nodes.length)] ?? base;
  const kind = random(10);
  const serial = `${side}_${random(10_000)}`;
  if (kind < 4) return changePart(target, { value: `"${serial}"` }, taken);
  if (kind < 5) return changePart(target, { note: random(3) === 0 ? '' : `note ${serial}` }, taken);
  if (kind < 6) return changePart(target, { tail: `tail ${serial}` }, taken);
  if (kind < 8) return insertInto(target, { serial, index: random(4) }, taken);
  return deletion(target, taken);
}

function changePart(target: Node, part: Partial<Pick<Node, 'value' | 'note' | 'tail'>>, taken: Set<string>): Edit {
  const name = Object.keys(part)[0] ?? '';
  const isInline = /\.tags\./.test(target.id);
  const fits = name === 'value' ? target.kind === 'attribute' : !isInline && !/\.r\d\./.test(target.id);
  // A look-alike block has no name: each side may change one of its arguments, so that it is still known.
  const lookAlike = /^(.*\.r\d)\./.exec(target.id)?.[1];
  const place = lookAlike && name === 'value' ? `${lookAlike} changed` : `${target.id} ${name}`;
  if (!fits || [place, `${target.id} deleted`, `${lookAlike} deleted`].some(each => taken.has(each))) return NOTHING;
  taken.add(place).add(`${target.id} changed`);
  return { say: `${target.id} ${JSON.stringify(part)}`, apply: root => setPart(root, target.id, part) };
}

function insertInto(target: Node, { serial, index }: { serial: string; index: number }, taken: Set<string>): Edit {
  if (target.kind === 'attribute' || isGone(target.id, taken)) return NOTHING;
  taken.add(`${target.id} changed`);
  const value = `"${serial}"`;
  const attribute = node(serial, 'attribute', { head: `new_${serial}${'_long'.repeat(index)}`, value });
  const block = node(serial, 'block', { head: `nested "${serial}"`, children: [{ ...attribute, id: `${serial}.a` }] });
  const added = target.id === 'root' || (target.kind === 'block' && index === 0) ? block : attribute;
  return {
    say: `${target.id} + ${serial}`,
    apply: root => findNode(root, target.id)?.children.splice(index, 0, added),
  };
}

function deletion(target: Node, taken: Set<string>): Edit {
  const inside = everyNode(target).map(({ id }) => id);
  const isTaken = [...taken].some(place => inside.includes(place.split(' ')[0] ?? ''));
  if (target.id === 'root' || isTaken || isGone(target.id, taken) || /\.r\d\./.test(target.id)) return NOTHING;
  for (const id of inside) taken.add(`${id} deleted`);
  return {
    say: `- ${target.id}`,
    apply: root => {
      for (const each of everyNode(root)) each.children = each.children.filter(({ id }) => id !== target.id);
    },
  };
}

function isGone(id: string, taken: ReadonlySet<string>): boolean {
  return taken.has(`${id} deleted`);
}

export function edited(base: Node, edits: readonly Edit[]): Node {
  const copy = structuredClone(base);
  for (const { apply } of edits) apply(copy);
  return copy;
}

function everyNode(root: Node): Node[] {
  return [root, ...root.children.flatMap(everyNode)];
}

export function findNode(root: Node, id: string): Node | undefined {
  return everyNode(root).find(each => each.id === id);
}

export function setPart(root: Node, id: string, part: Partial<Node>): void {
  Object.assign(findNode(root, id) ?? {}, part);
}

/** Some teams lay out their files in other ways: wider indentation, or no columns. */
function restyle(text: string, style: number): string {
  if (style === 0) return text.replace(/^ +/gm, indent => indent.repeat(2));
  return style === 1 ? text.replace(/ +=/g, ' =') : text;
}
