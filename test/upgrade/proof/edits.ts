import { posix } from 'node:path';
import type { FileMode } from '../../../src/apply/change.ts';
import { readHcl } from '../../../src/merge/hcl/read.ts';
import type { FileKind } from '../../../src/record/lock.ts';
import { duplicatesIn } from '../../merge/duplicates.ts';
import type { Random } from '../../merge/edit-corpus.ts';
import { type Disk, type DiskFile, kindOf } from './disk.ts';
import { factsOf } from './facts.ts';
import { hclEdits } from './hcl-edits.ts';
import { lineEdits } from './line-edits.ts';

/** Texts with LF and a mode, on which edits are made; dress comes last. */
export type Tree = Map<string, { text: string; mode: FileMode }>;

export type Editing = {
  random: Random;
  /** Stands in all that is added, so that it can be found again. */
  tag: string;
  /** Paths that somebody else changed too: most edits are there. */
  hot: readonly string[];
  /** Whether somebody else changed a line: some edits are right there. */
  isHotLine(path: string, line: string): boolean;
};

/** An edit of the text of one file; undefined where it finds nothing to do. */
export type TextEdit = (lines: readonly string[], editing: Editing & { path: string }) => string[] | undefined;

const KINDS: Record<FileKind, Record<string, TextEdit>> = {
  hcl: hclEdits,
  yaml: lineEdits.yaml,
  json: lineEdits.json,
  make: lineEdits.text,
  text: lineEdits.text,
};

/** Makes one random edit, and says which; undefined where there was nothing to do, or no sound text came of it. */
export function editOnce(tree: Tree, editing: Editing): string | undefined {
  const { random } = editing;
  const path = pickPath(tree, editing);
  const chance = random(20);
  if (chance === 0) return deleteFile(tree, path);
  if (chance === 1) return addFile(tree, path, editing);
  if (chance === 2) return changeMode(tree, path);
  if (chance < 5 && path.endsWith('.tf')) return moveBlock(tree, path, editing);
  return editText(tree, path, editing);
}

function pickPath(tree: Tree, { random, hot }: Editing): string {
  const warm = hot.filter(path => tree.has(path));
  const paths = warm.length > 0 && random(10) < 7 ? warm : [...tree.keys()];
  return paths[random(paths.length)] ?? '';
}

function editText(tree: Tree, path: string, editing: Editing): string | undefined {
  const file = tree.get(path);
  if (!file) return undefined;
  const { kind } = kindOf(path);
  const edits = Object.entries(KINDS[kind]);
  const [name, edit] = edits[editing.random(edits.length)] ?? ['', () => undefined];
  const text = edit(file.text.split('\n'), { ...editing, path })?.join('\n');
  if (text === undefined || text === file.text || !isSound(tree, path, text)) return undefined;
  tree.set(path, { ...file, text });
  return `${name} in ${path}`;
}

/** Edits that leave something that nobody could read, or that declares a thing twice, are not made. */
function isSound(tree: Tree, path: string, text: string): boolean {
  const { kind } = kindOf(path);
  try {
    factsOf(kind, text);
    if (kind !== 'hcl') return true;
    const beside = path.endsWith('.tf') ? siblings(tree, path) : [];
    const texts = [{ path, text }, ...beside.map(other => ({ path: other, text: tree.get(other)?.text ?? '' }))];
    // Nobody could apply what has a block in `locals`.
    if (readHcl(text).items.some(({ key, body }) => key === 'locals' && body?.items.some(isBlock))) return false;
    return duplicatesIn(texts).length === 0;
  } catch {
    return false;
  }
}

function isBlock({ kind }: { kind: string }): boolean {
  return kind === 'block';
}

function deleteFile(tree: Tree, path: string): string {
  tree.delete(path);
  return `delete ${path}`;
}

function addFile(tree: Tree, path: string, { random, tag, hot }: Editing): string | undefined {
  const wanted = hot.filter(each => !tree.has(each));
  const isTaken = wanted.length > 0 && random(2) === 0;
  const ending = path.endsWith('.tf') ? 'tf' : 'md';
  const added = isTaken ? (wanted[random(wanted.length)] ?? '') : `${posix.dirname(path)}/${tag}.${ending}`;
  const text = kindOf(added).kind === 'hcl' ? `locals {\n  ${tag} = "${tag}"\n}\n` : `# ${tag}\n`;
  if (kindOf(added).kind === 'json' || tree.has(added)) return undefined;
  tree.set(added, { text, mode: 0o644 });
  return `add ${added}`;
}

function changeMode(tree: Tree, path: string): string | undefined {
  const file = tree.get(path);
  if (!file) return undefined;
  tree.set(path, { ...file, mode: file.mode === 0o755 ? 0o644 : 0o755 });
  return `chmod ${path}`;
}

/** Brings a block into another file of its folder, one that is there or a new one. */
function moveBlock(tree: Tree, path: string, { random, tag }: Editing): string | undefined {
  const file = tree.get(path);
  const block = file && blockIn(file.text, random);
  const beside = siblings(tree, path);
  const to = random(3) === 0 ? `${posix.dirname(path)}/${tag}.tf` : beside[random(beside.length)];
  if (!file || !block || to === undefined) return undefined;
  const rest = file.text.replace(block.text, () => '').replaceAll(/\n{3,}/g, '\n\n');
  const before = tree.get(to) ?? { text: '', mode: 0o644 };
  tree.set(path, { ...file, text: rest.trim() === '' ? '' : `${rest.trim()}\n` });
  tree.set(to, { ...before, text: before.text === '' ? block.text : `${before.text}\n${block.text}` });
  return `move ${block.key} from ${path} to ${to}`;
}

function blockIn(text: string, random: Random): { key: string; text: string } | undefined {
  const blocks = readHcl(text).items.filter(item => isBlock(item) && item.key !== 'terraform');
  const block = blocks[random(blocks.length)];
  if (!block) return undefined;
  const source = block.comments + block.indent + block.head + block.value + block.tail;
  return text.includes(source) ? { key: block.key, text: source } : undefined;
}

function siblings(tree: Tree, path: string): string[] {
  const isBeside = (other: string) => other.endsWith('.tf') && posix.dirname(other) === posix.dirname(path);
  return [...tree.keys()].filter(other => other !== path && isBeside(other));
}

/** The files of an edited repository. Some of the edited ones are written in a way that says nothing but differs in bytes. */
export function dressRandomly(tree: Tree, before: Disk, random: Random): Disk {
  return new Map([...tree].map(([path, file]) => [path, dressedFile(file, before.get(path), random)]));
}

function dressedFile({ text, mode }: { text: string; mode: FileMode }, before: DiskFile | undefined, random: Random) {
  if (before?.bytes.equals(Buffer.from(text))) return before.mode === mode ? before : { ...before, mode };
  const styles = [
    () => text.replaceAll('\n', '\r\n'),
    () => `\uFEFF${text}`,
    () => text.replace(/\n$/, ''),
    () => text.replace(/\n/, '\r\n'),
  ];
  return { bytes: Buffer.from(styles[random(8)]?.() ?? text), mode };
}
