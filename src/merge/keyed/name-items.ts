import type { Both } from './sided.ts';
import { type Branch, type Entry, entryMeaning } from './tree.ts';

/**
 * Gives the items of a sequence keys that hold in all versions: the field that names each of them, else the first field
 * that an item has, and items without any by what they say. Undefined where the sequence has to be merged as a whole.
 */
export function nameItems(lists: Both<Branch>): Both<Branch> | undefined {
  const named = NAMES.find(name => isNamedBy(lists, name));
  return named && mapped(lists, named);
}

/** The same for the documents of a file, which have a place where they have no name. */
export function nameDocuments(lists: Both<Branch>): Both<Branch> | undefined {
  const byMark = (entry: Entry) => entry.marks.document;
  if (isNamedBy(lists, byMark)) return mapped(lists, byMark);
  const counts = new Set(versions(lists).map(({ entries }) => entries.length));
  return counts.size === 1 ? mapped(lists, (_, index) => String(index + 1)) : undefined;
}

type Name = (entry: Entry, index: number) => string | undefined;

const FIELDS = ['name', 'id', 'repo', 'uses'] as const;
const NAMES: readonly Name[] = [
  ...FIELDS.map(
    (field): Name =>
      entry =>
        entry.marks[field],
  ),
  firstMark,
];

function firstMark(entry: Entry): string {
  const field = FIELDS.find(name => entry.marks[name] !== undefined);
  return field === undefined ? ANONYMOUS + entryMeaning(entry, { comments: false }) : `${field} ${entry.marks[field]}`;
}

const ANONYMOUS = 'anonymous ';

function isNamedBy(lists: Both<Branch>, name: Name): boolean {
  const keys = versions(lists).map(({ entries }) => entries.map(name));
  if (keys.some(each => each.includes(undefined) || new Set(each).size < each.length)) return false;
  if (name !== firstMark) return true;
  return keys.flat().some(key => !isAnonymous(key)) && !hasTwiceChanged(lists);
}

/** Whether an item without a name is gone from both sides: each may have changed it, and nothing tells what became of it. */
function hasTwiceChanged({ base, ours, theirs }: Both<Branch>): boolean {
  const isKept = (key: string) => [ours, theirs].some(({ entries }) => entries.some(entry => firstMark(entry) === key));
  return (base?.entries ?? []).map(firstMark).some(key => isAnonymous(key) && !isKept(key));
}

function isAnonymous(key: string | undefined): boolean {
  return key?.startsWith(ANONYMOUS) === true;
}

function versions({ base, ours, theirs }: Both<Branch>): Branch[] {
  return base ? [base, ours, theirs] : [ours, theirs];
}

function mapped({ base, ours, theirs }: Both<Branch>, name: Name): Both<Branch> {
  const keyed = (list: Branch): Branch => ({
    ...list,
    entries: list.entries.map((entry, index) => ({ ...entry, key: name(entry, index) ?? '' })),
  });
  return { base: base && keyed(base), ours: keyed(ours), theirs: keyed(theirs) };
}
