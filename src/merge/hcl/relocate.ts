import { matchItems } from './match.ts';
import { type Move, movesOf, type Placed, type Sheets } from './moves.ts';
import { printBody } from './print.ts';
import type { Body, Item } from './read.ts';
import type { Three } from './three.ts';

/** Files ready to be merged one by one; `placed` is of `Place`. */
export type Relocated = {
  sheets: Sheets;
  placed: Set<Item>;
  /** Paths of files that something moved into or out of here. */
  touched: Set<string>;
  /** Paths of files of the base of which a side has something elsewhere. */
  left: Record<'ours' | 'theirs', Set<string>>;
};

/** Brings blocks, and values of `locals`, that stand in different files in different versions into one file. */
export function relocate(sheets: Sheets): Relocated {
  const left = { ours: new Set<string>(), theirs: new Set<string>() };
  const relocated = { sheets: new Map(sheets), placed: new Set<Item>(), touched: new Set<string>(), left };
  for (const move of movesOf(collect(sheets, blocksOf))) apply(relocated, move, blockEdit);
  // Values are brought together one by one, so that what else stands in their block is merged without them.
  for (const move of movesOf(collect(relocated.sheets, localsOf)))
    apply(relocated, { ...move, isSettled: false }, localEdit);
  return relocated;
}

const SIDES = ['base', 'ours', 'theirs'] as const;

function collect(sheets: Sheets, itemsOf: (body: Body) => readonly Item[]): Three<Placed[]> {
  const found: Three<Placed[]> = { base: [], ours: [], theirs: [] };
  for (const [path, bodies] of sheets) {
    for (const side of SIDES) found[side].push(...itemsOf(bodies[side]).map(item => ({ path, item })));
  }
  return found;
}

/** Blocks with labels: others, such as `terraform`, say something only together with their neighbours. */
function blocksOf({ items }: Body): Item[] {
  return items.filter(({ kind, key }) => kind === 'block' && key.includes('.'));
}

function localsOf({ items }: Body): Item[] {
  return items.filter(isLocals).flatMap(({ body }) => body?.items.filter(({ kind }) => kind === 'attribute') ?? []);
}

/** How an item leaves a body, and how it enters another, beside where `like` is in the version that knows the place. */
type Edit = {
  without: (items: readonly Item[], item: Item) => readonly Item[];
  including: (items: readonly Item[], item: Item, like: readonly Item[]) => readonly Item[];
};

const without = (items: readonly Item[], item: Item) => items.filter(each => each !== item);
const including = (items: readonly Item[], item: Item) => [...items, item];

const blockEdit: Edit = { without, including };

const localEdit: Edit = {
  without: (items, item) => items.flatMap(each => (isLocals(each) ? withoutLocal(each, item) : [each])),
  including: (items, item, like) => {
    const model = like.find(each => isLocals(each) && each.body?.items.some(({ key }) => key === item.key));
    const known = (model && matchItems(like, items).get(model)) ?? (model ? undefined : items.find(isLocals));
    const target = known ?? (model && emptied(model));
    if (!target) return items;
    const all = known ? items : [...items, target];
    return all.map(each => (each === target ? withItems(each, including, item) : each));
  },
};

/** A block whose last value moved goes with it, unless somebody wrote a comment to it. */
function withoutLocal(block: Item, item: Item): Item[] {
  const rest = withItems(block, without, item);
  const isGone = rest.body?.items.length === 0 && block.body?.items.length === 1 && block.comments === '';
  return isGone ? [] : [rest];
}

function apply(relocated: Relocated, move: Move, edit: Edit): void {
  for (const side of ['ours', 'theirs'] as const) {
    const { base, [side]: path } = move.paths;
    if (base !== undefined && path !== undefined && path !== base) relocated.left[side].add(base);
  }
  if (!move.isSettled) bringTogether(relocated, move, edit);
}

function bringTogether({ sheets, placed, touched }: Relocated, { row, paths, to }: Move, edit: Edit): void {
  const target = sheets.get(to);
  const like = (paths.ours === to ? target?.ours : target?.theirs)?.items ?? [];
  for (const side of SIDES.filter(each => paths[each] !== to)) {
    const [item, path] = [row[side], paths[side]];
    if (!item || path === undefined) continue;
    const moved = side === 'ours' ? spacedAs(row.theirs, item) : item;
    change(sheets, { path, side }, items => edit.without(items, item));
    change(sheets, { path: to, side }, items => edit.including(items, moved, like));
    placed.add(moved);
    touched.add(path).add(to);
  }
}

/** It stands as far from its neighbours as in the version that knows the place. */
function spacedAs(model: Item | undefined, item: Item): Item {
  return model ? { ...item, blank: model.blank } : item;
}

type Version = { path: string; side: (typeof SIDES)[number] };

function change(sheets: Sheets, { path, side }: Version, edit: (items: readonly Item[]) => readonly Item[]): void {
  const bodies = sheets.get(path);
  if (bodies) sheets.set(path, { ...bodies, [side]: { ...bodies[side], items: edit(bodies[side].items) } });
}

function isLocals({ kind, key }: Item): boolean {
  return kind === 'block' && key === 'locals';
}

function withItems(block: Item, edit: (items: readonly Item[], item: Item) => readonly Item[], item: Item): Item {
  return block.body ? withBody(block, { ...block.body, items: edit(block.body.items, item) }) : block;
}

function emptied(block: Item): Item {
  return block.body ? withBody({ ...block, comments: '' }, { ...block.body, items: [] }) : block;
}

function withBody(block: Item, body: Body): Item {
  return { ...block, body, value: printBody(body) };
}
