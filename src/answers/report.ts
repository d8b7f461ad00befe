import { replaceHidden, unicodeEscape } from '../encode/hidden-text.ts';
import type { Problem } from '../user-error.ts';
import type { AnswersDocument } from './document.ts';
import type { Finding } from './finding.ts';
import type { GivenLayers } from './layer.ts';
import { dotted, getIn, type Path } from './tree.ts';

const LONGEST = 500;

/** Findings with the file, line and column of the answers that they speak of, in file order. */
export function toProblems(findings: readonly Finding[], given: GivenLayers): Problem[] {
  return findings
    .map(finding => toProblem(finding, given))
    .sort((left, right) => (left.line ?? 0) - (right.line ?? 0) || (left.column ?? 0) - (right.column ?? 0));
}

function toProblem(finding: Finding, given: GivenLayers): Problem {
  const { path } = finding;
  const giver = given.layerOf(path);
  // A flag or a variable has no line; pointing at the line that it overrules would send the person to a good answer.
  const isFromFile = giver === undefined || giver.document !== undefined;
  const message = isFromFile ? finding.message : `${finding.message} (${giver.sourceOf(path)})`;
  const document = isFromFile ? given.document : undefined;
  const hint = finding.quote ? quoted(path, given, document) : finding.hint;
  const known = { path: shownPath(finding), message: printable(message), ...(hint ? { hint: printable(hint) } : {}) };
  return document && isIn(document, finding) ? { ...known, file: document.file, ...document.locate(path) } : known;
}

function quoted(path: Path, given: GivenLayers, document: AnswersDocument | undefined): string {
  return `put it in quotes: "${document?.spelling(path) ?? getIn(given.tree, path)}"`;
}

function shownPath({ path, hideName }: Finding): string {
  return printable(dotted(hideName ? [...path.slice(0, -1), '***'] : path));
}

// A rule may name an answer that is not written; its section in the file is the place to look then.
function isIn({ tree }: AnswersDocument, { path, missing }: Finding): boolean {
  return missing === true || getIn(tree, path) !== undefined || isBelow(tree, path);
}

function isBelow(tree: Parameters<typeof getIn>[0], path: Path): boolean {
  return path.length > 1 && getIn(tree, path.slice(0, 2)) !== undefined;
}

// Messages quote what people gave: it may be a megabyte, or hold what a terminal takes for a command.
function printable(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
  return replaceHidden(short, unicodeEscape);
}
