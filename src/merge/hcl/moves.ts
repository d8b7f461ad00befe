import { meaningOf } from './meaning.ts';
import type { Body, Item } from './read.ts';
import { pairItems, type Row } from './rows.ts';
import type { Three } from './three.ts';

/** The versions of a file of a folder; a version that is not there has no items. */
export type Sheets = Map<string, Three<Body>>;

/** Something that is in different files in different versions, and the file where it belongs. */
export type Move = {
  row: Row;
  paths: Three<string | undefined>;
  to: string;
  /** Merging each file alone puts it right: it vanishes in one and is new in the other. */
  isSettled: boolean;
};

/** Something that Terraform finds in whichever file of the folder it stands. */
export type Placed = { path: string; item: Item };

/** Whatever stands in different files in different versions. */
export function movesOf({ base, ours, theirs }: Three<readonly Placed[]>): Move[] {
  const paths = new Map([...base, ...ours, ...theirs].map(({ path, item }) => [item, path]));
  const items = (placed: readonly Placed[]) => placed.map(({ item }) => item);
  return pairItems({ base: items(base), ours: items(ours), theirs: items(theirs) }).flatMap(row => {
    const pathOf = (item: Item | undefined) => (item ? paths.get(item) : undefined);
    const where = { base: pathOf(row.base), ours: pathOf(row.ours), theirs: pathOf(row.theirs) };
    const to = targetOf(where);
    return to === undefined ? [] : [{ row, paths: where, to, isSettled: isSettled(row, where) }];
  });
}

/** Where the team moved it, else where the template has it now; undefined where it never moved. */
function targetOf({ base, ours, theirs }: Three<string | undefined>): string | undefined {
  const present = new Set([base, ours, theirs].filter(path => path !== undefined));
  if (present.size < 2) return undefined;
  return ours !== undefined && ours !== base ? ours : theirs;
}

/** One side moved it, and the other never touched it. */
function isSettled({ base, ours, theirs }: Row, paths: Three<string | undefined>): boolean {
  if (!base || !ours || !theirs) return false;
  if (paths.ours === paths.base) return meaningOf(ours) === meaningOf(base);
  return paths.theirs === paths.base && meaningOf(theirs) === meaningOf(base);
}
