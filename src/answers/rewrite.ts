import { isDeepStrictEqual } from 'node:util';
import { differences } from './difference.ts';
import { type AnswersDocument, parseDocument } from './document.ts';
import { scaffoldFile } from './scaffold-file.ts';
import { applyEdits, editsFor } from './text-edit.ts';
import type { Tree } from './tree.ts';

/**
 * The text of an answers file for other answers. Only lines about what differs change, so that comments, blank lines,
 * quotes, order and line ends stay. Where that cannot be done (a file of JSON), it is written like a new one.
 */
export function rewriteAnswers(document: AnswersDocument, tree: Tree): string {
  const edits = editsFor(document, differences(document.tree, tree));
  const edited = edits && applyEdits(document.text, edits);
  if (edited !== undefined && isTextOf(edited, tree, document.file)) return edited;
  return scaffoldFile(tree, parseDocument(document.text, document.file).yaml);
}

// Edits by place are checked by reading: a mistake may cost the layout of the file, and never an answer.
function isTextOf(text: string, tree: Tree, file: string): boolean {
  try {
    return isDeepStrictEqual(parseDocument(text, file).tree, tree);
  } catch {
    return false;
  }
}
