import type { Problem } from '../user-error.ts';
import type { Finding } from './finding.ts';
import type { GivenLayers } from './layer.ts';
import { dotted, getIn, type Path } from './tree.ts';

/** Findings with the file, line and column of the answers that they speak of, in file order. */
export function toProblems(findings: readonly Finding[], given: GivenLayers): Problem[] {
  return findings.map(finding => toProblem(finding, given)).sort((left, right) => (left.line ?? 0) - (right.line ?? 0));
}

function toProblem(finding: Finding, given: GivenLayers): Problem {
  const { path, message, missing } = finding;
  const document = given.document;
  const hint = finding.quote
    ? `put it in quotes: "${document?.spelling(path) ?? getIn(given.tree, path)}"`
    : finding.hint;
  const known: Problem = { path: dotted(path), message, ...(hint ? { hint } : {}) };
  if (!document) return known;
  const inFile = getIn(document.tree, path) !== undefined || missing === true || isBelow(document.tree, path);
  return inFile ? { ...known, file: document.file, ...document.locate(path) } : known;
}

// A rule may name an answer that is not written; its section in the file is the place to look then.
function isBelow(tree: Parameters<typeof getIn>[0], path: Path): boolean {
  return path.length > 1 && getIn(tree, path.slice(0, 2)) !== undefined;
}
