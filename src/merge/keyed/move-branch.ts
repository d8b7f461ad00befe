import type { Branch, Entry, Tree } from './tree.ts';

/** A branch with its lines as deep as they would be beside those of another one. */
export function moveBranch(branch: Branch, indent: string): Branch {
  if (branch.indent === indent) return branch;
  return movedBy(branch, line => (line.startsWith(branch.indent) ? indent + line.slice(branch.indent.length) : line));
}

type Shift = (line: string) => string;

function movedBy(branch: Branch, shift: Shift): Branch {
  const flow = branch.flow && { open: branch.flow.open, close: below(branch.flow.close, shift) };
  const entries = branch.entries.map(entry => movedEntry(entry, { isFlow: flow !== undefined, shift }));
  return { ...branch, indent: shift(branch.indent), flow, entries };
}

function movedEntry(entry: Entry, { isFlow, shift }: { isFlow: boolean; shift: Shift }): Entry {
  const lead = isFlow ? below(entry.lead, shift) : entry.lead.split('\n').map(shifted(shift)).join('\n');
  return { ...entry, lead, head: below(entry.head, shift), value: movedTree(entry.value, shift) };
}

function movedTree(tree: Tree, shift: Shift): Tree {
  return tree.kind === 'leaf' ? { ...tree, text: below(tree.text, shift) } : movedBy(tree, shift);
}

/** The first line stands where it is put. */
function below(text: string, shift: Shift): string {
  const [first = '', ...others] = text.split('\n');
  return [first, ...others.map(shifted(shift))].join('\n');
}

// Nothing is no line: it is what stands behind the last one, or a blank one.
function shifted(shift: Shift): Shift {
  return line => (line === '' ? '' : shift(line));
}
