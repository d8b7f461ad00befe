import { isMap, isNode, isScalar, isSeq, type Node, stringify, type ToStringOptions, type YAMLMap } from 'yaml';
import type { Difference } from './difference.ts';
import type { AnswersDocument } from './document.ts';
import { columnOf, endOf, endOfMap, isSetApart, isUnderComment, pairSpan, type Span } from './text-lines.ts';
import { type Json, type Path, setIn, type Tree } from './tree.ts';

/** A piece of text and what stands there instead. Of edits at one place the deeper one comes first. */
export type Edit = Span & { text: string; depth: number };

const BOM = '\uFEFF';

/** The edits that bring a file to other answers; undefined where the place of one of them is not known. */
export function editsFor(document: AnswersDocument, changes: readonly Difference[]): Edit[] | undefined {
  const source = { ...document, text: document.text.replace(BOM, '') };
  const edits = [
    ...[...additions(changes).values()].map(added => addition(source, added)),
    ...changes.flatMap(change => (change.kind === 'add' ? [] : [edit(source, change)])),
  ];
  return edits.every(known => known !== undefined) ? edits : undefined;
}

/** The text after all edits; they may not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const mark = text.startsWith(BOM) ? BOM : '';
  const source = text.slice(mark.length);
  const ordered = [...edits].sort(
    (left, right) => left.start - right.start || left.end - right.end || right.depth - left.depth,
  );
  let at = 0;
  const pieces = ordered.map(({ start, end, text: piece }) => {
    const kept = source.slice(at, start);
    at = end;
    return kept + piece;
  });
  return [mark, ...pieces, source.slice(at)].join('');
}

type Added = { parent: Path; pairs: Tree };

// Pairs that are new in one map are written together.
function additions(changes: readonly Difference[]): Map<string, Added> {
  const byParent = new Map<string, Added>();
  for (const change of changes) {
    if (change.kind !== 'add') continue;
    const parent = change.path.slice(0, -1);
    const key = JSON.stringify(parent);
    const pairs = setIn(byParent.get(key)?.pairs, change.path.slice(-1), change.value);
    byParent.set(key, { parent, pairs });
  }
  return byParent;
}

function addition(source: AnswersDocument, { parent, pairs }: Added): Edit | undefined {
  const map = parent.length === 0 ? source.yaml.contents : source.yaml.getIn(parent, true);
  if (!isMap(map) || !map.range) return undefined;
  if (map.flow === true) return inFlow(map, pairs, map.range);
  const first = keyOffset(map);
  return first === undefined ? undefined : inBlock(source, { map, column: columnOf(source.text, first) }, pairs);
}

function inFlow(map: YAMLMap, pairs: Tree, range: readonly number[]): Edit | undefined {
  const depth = range[0] ?? 0;
  const text = flow(pairs);
  const last = map.items.at(-1);
  if (last === undefined) return { start: depth, end: range[1] ?? depth, text, depth };
  const end = isNode(last.value) ? last.value.range?.[1] : undefined;
  return end === undefined ? undefined : { start: end, end, text: `, ${text.slice(1, -1).trim()}`, depth };
}

function inBlock({ text }: AnswersDocument, { map, column }: { map: YAMLMap; column: number }, pairs: Tree): Edit {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const at = endOfMap(text, map, column);
  const lines = stringify(pairs, { indent: stepOf(text, map, column), lineWidth: 0 })
    .trimEnd()
    .split('\n');
  const block = lines.map(line => `${' '.repeat(column)}${line}`).join(newline);
  const last = keyOffset(map, map.items.length - 1) ?? 0;
  const isApart = (map.items.length > 1 && isSetApart(text, last)) || isUnderComment(text, at, column);
  const apart = isApart ? newline : '';
  const hasBreak = text[at - 1] === '\n';
  const piece = hasBreak ? `${apart}${block}${newline}` : `${newline}${apart}${block}`;
  return { start: at, end: at, text: piece, depth: column };
}

// Whoever indents by four goes on like that.
function stepOf(text: string, map: YAMLMap, column: number): number {
  for (const { value } of map.items) {
    const first = isMap(value) && value.flow !== true ? keyOffset(value) : undefined;
    if (first !== undefined) return Math.max(1, columnOf(text, first) - column);
  }
  return 2;
}

function keyOffset(map: YAMLMap, index = 0): number | undefined {
  const key = map.items[index]?.key;
  return isNode(key) ? key.range?.[0] : undefined;
}

function edit(source: AnswersDocument, change: Exclude<Difference, { kind: 'add' }>): Edit | undefined {
  if (change.kind === 'remove') return removal(source, change.path);
  const node = source.yaml.getIn(change.path, true);
  return isNode(node) && node.range ? replacement(source.text, node, change.value) : undefined;
}

function removal({ yaml, text }: AnswersDocument, path: Path): Edit | undefined {
  const map = path.length === 1 ? yaml.contents : yaml.getIn(path.slice(0, -1), true);
  if (!isMap(map) || map.flow === true) return undefined;
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  const span = pair && pairSpan(text, pair);
  return span && { ...span, text: '', depth: 0 };
}

function replacement(text: string, node: Node, value: Json): Edit | undefined {
  const start = node.range?.[0] ?? 0;
  const end = endOf(node);
  if (start === end || (isScalar(node) && node.type?.startsWith('BLOCK'))) return undefined;
  if (isSeq(node) && node.flow !== true && Array.isArray(value) && value.length > 0) {
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    const items = value.map(item => `- ${flow(item)}`);
    return { start, end, text: items.join(`${newline}${' '.repeat(columnOf(text, start))}`), depth: 0 };
  }
  const padded = !/^[[{]\S/.test(text.slice(start, end));
  return { start, end, text: spelled(node, value, padded), depth: 0 };
}

function spelled(node: Node, value: Json, padded: boolean): string {
  const style = isScalar(node) && typeof value === 'string' ? node.type : undefined;
  const quotes = style === 'QUOTE_DOUBLE' || style === 'QUOTE_SINGLE' ? { defaultStringType: style } : {};
  return flow(value, { ...quotes, flowCollectionPadding: padded });
}

// Within a list in brackets every text that could mean something there has quotes.
function flow(value: Json, options: ToStringOptions = {}): string {
  const text = stringify([value], { defaultKeyType: 'PLAIN', ...options, collectionStyle: 'flow', lineWidth: 0 });
  return text.trim().slice(1, -1).trim();
}
