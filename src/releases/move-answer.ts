import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isScalar, type YAMLMap } from 'yaml';
import { type AnswersDocument, parseDocument } from '../answers/document.ts';
import { rewriteAnswers } from '../answers/rewrite.ts';
import { applyEdits, type Edit } from '../answers/text-edit.ts';
import { columnOf, endOfMap, pairSpan } from '../answers/text-lines.ts';
import { getIn, type Path, setIn, type Tree, without } from '../answers/tree.ts';

/** From where an answer goes, and where; `gone` is its path before, or that of the section that it leaves empty. */
export type AnswerMove = { from: Path; to: Path; gone: Path };

/**
 * Gives an answer another name or another place in the file. Its comments go with it; under the same parent it stays
 * where it is. Where its place in the text is not known (one line in braces, JSON), the file is written anew.
 */
export function moveAnswer(document: AnswersDocument, move: AnswerMove): AnswersDocument {
  const wanted = movedTree(document.tree, move);
  const edits = isSibling(move) ? newKey(document, move) : newPlace(document, move);
  const text = edits && applyEdits(document.text, edits);
  const edited = text === undefined ? undefined : readAs(text, document, wanted);
  return edited ?? rewriteAnswers(document, wanted);
}

function movedTree(tree: Tree, { from, to, gone }: AnswerMove): Tree {
  return setIn(without(tree, gone), to, getIn(tree, from) ?? null);
}

// A mistake in the text may cost its layout, and never an answer.
function readAs(text: string, { file }: AnswersDocument, wanted: Tree): AnswersDocument | undefined {
  try {
    const read = parseDocument(text, file);
    return isDeepStrictEqual(read.tree, wanted) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isSibling({ from, to }: AnswerMove): boolean {
  return from.length === to.length && isDeepStrictEqual(from.slice(0, -1), to.slice(0, -1));
}

type PairOf = YAMLMap['items'][number];

function pairAt(document: AnswersDocument, path: Path): PairOf | undefined {
  const map = mapAt(document, path.slice(0, -1));
  return isMap(map) ? map.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1)) : undefined;
}

/** The text without its byte order mark, which is what places in it count from. */
function plain({ text }: AnswersDocument): string {
  return text.replace(/^\uFEFF/, '');
}

function newKey(document: AnswersDocument, { from, to }: AnswerMove): Edit[] | undefined {
  const key = pairAt(document, from)?.key;
  if (!isNode(key) || !key.range) return undefined;
  const [start, end] = key.range;
  const quote = /^["']/.exec(plain(document)[start] ?? '')?.[0] ?? '';
  return [{ start, end, text: `${quote}${to.at(-1)}${quote}`, depth: 0 }];
}

function newPlace(document: AnswersDocument, { from, to, gone }: AnswerMove): Edit[] | undefined {
  const text = plain(document);
  const pair = pairAt(document, from);
  const last = pairAt(document, gone);
  const home = homeOf(document, to);
  const piece = pair && home && pieceOf(text, pair, { to: to.slice(home.depth), column: home.column });
  const span = last && pairSpan(text, last);
  if (!home || !span || piece === undefined) return undefined;
  const break_ = text[home.at - 1] === '\n' || home.at === 0 ? '' : '\n';
  const lines = `${break_}${piece}`.replaceAll('\n', text.includes('\r\n') ? '\r\n' : '\n');
  return [
    { ...span, text: '', depth: 0 },
    { start: home.at, end: home.at, text: lines, depth: home.column },
  ];
}

/** The nearest map around `to` that is there, as lines: where its end is and how deep its keys stand. */
type Home = { depth: number; at: number; column: number };

function homeOf(document: AnswersDocument, to: Path): Home | undefined {
  const depths = to.map((_, at) => to.length - 1 - at);
  const depth = depths.find(length => mapAt(document, to.slice(0, length)) !== undefined) ?? 0;
  const map = mapAt(document, to.slice(0, depth));
  const first = isMap(map) && map.flow !== true ? map.items[0]?.key : undefined;
  if (!isMap(map) || !isNode(first) || !first.range) return undefined;
  const text = plain(document);
  const column = columnOf(text, first.range[0]);
  return { depth, at: endOfMap(text, map, column), column };
}

function mapAt({ yaml }: AnswersDocument, path: Path): unknown {
  return path.length === 0 ? yaml.contents : yaml.getIn(path, true);
}

type Target = { to: Path; column: number };

/** The lines of a pair with its comments, under its new name and as deep as they are to stand. */
function pieceOf(text: string, pair: PairOf, { to, column }: Target): string | undefined {
  const span = pairSpan(text, pair);
  const { key } = pair;
  if (!span || !isNode(key) || !key.range) return undefined;
  const name = `${text.slice(span.start, key.range[0])}${to.at(-1)}${text.slice(key.range[1], span.end)}`;
  const parents = to.slice(0, -1).map((parent, at) => `${' '.repeat(column + 2 * at)}${parent}:\n`);
  const deeper = column + 2 * parents.length - columnOf(text, key.range[0]);
  const lines = name.replaceAll('\r\n', '\n').replace(/^\n+|\n+$/g, '');
  return `${parents.join('')}${lines.replaceAll(/^(?!$) */gm, blanks => ' '.repeat(Math.max(0, blanks.length + deeper)))}\n`;
}
