/**
 * A YAML or JSON text cut into pieces that a merge can recombine: printed again they are the source, byte for byte.
 */
export type Tree = Leaf | Branch;

/** What is merged as a whole. */
export type Leaf = { kind: 'leaf'; text: string; meaning: string; comments: string };

/** A mapping, a sequence, or the documents of a file. */
export type Branch = {
  kind: 'map' | 'list' | 'documents';
  entries: readonly Entry[];
  /** White space at the start of lines: of the entries in block style, of the line with the opening bracket in flow style. */
  indent: string;
  /** Brackets, with the white space before the closing one; undefined in block style, where entries are whole lines. */
  flow: { open: string; close: string } | undefined;
  /** In block style: that the first entry stands on the line of the parent, behind a dash. */
  inline: boolean;
};

export type Entry = {
  /** In a mapping the key; in a sequence it is found when three versions are compared. */
  key: string;
  /** Values of fields that may name an item of a sequence. */
  marks: Readonly<Record<string, string>>;
  /** Block style: whole lines before it, comments and blank ones. Flow style: white space behind the comma. */
  lead: string;
  /** From the key or dash to the value. */
  head: string;
  /** Anchor and tag of the value, which stand in the head. */
  props: string;
  value: Tree;
  /** Behind a value, or behind the head of a nested block: the rest of the line with its comment. */
  note: string;
};

/** A file: its documents, and what stands behind the last one. */
export type Stream = { documents: Branch; tail: string };

export function printed(tree: Tree): string {
  if (tree.kind === 'leaf') return tree.text;
  const entries = tree.entries.map((entry, index) => printedEntry(tree, entry, index === 0));
  if (!tree.flow) return entries.join('');
  return `${tree.flow.open}${entries.join(',')}${tree.flow.close}`;
}

export function printedEntry(branch: Branch, entry: Entry, isFirst: boolean): string {
  if (branch.flow) return entry.lead + printedBody(entry);
  return entry.lead + (isFirst && branch.inline ? '' : branch.indent) + printedBody(entry);
}

/** Without what stands before it. */
export function printedBody({ head, value, note }: Entry): string {
  const isBlock = value.kind !== 'leaf' && !value.flow;
  return isBlock ? head + note + printed(value) : head + printed(value) + note;
}

/** What a tree says: equal where only white space, quotes and style differ. Comments count where they are wanted. */
export function meaningOf(tree: Tree, { comments }: { comments: boolean }): string {
  if (tree.kind === 'leaf') return comments ? tree.meaning + tree.comments : tree.meaning;
  const entries = tree.entries.map(entry => entryMeaning(entry, { comments }));
  return tree.kind === 'map' ? `{${entries.join(',')}}` : `[${entries.join(',')}]`;
}

export function entryMeaning({ key, lead, props, value, note }: Entry, wish: { comments: boolean }): string {
  const said = `${JSON.stringify(key)}:${props}${meaningOf(value, wish)}`;
  return wish.comments ? commentsIn(lead) + said + commentsIn(note) : said;
}

/** The lines of white space and comments that say something. */
export function commentsIn(text: string): string {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join('\n');
}
