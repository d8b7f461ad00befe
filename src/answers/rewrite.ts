import { isDeepStrictEqual } from 'node:util';
import { load } from 'js-yaml';
import { limits } from '../../schema/scalars.ts';
import { differences } from './difference.ts';
import { type AnswersDocument, documentLater, parseDocument } from './document.ts';
import { scaffoldFile } from './scaffold-file.ts';
import { applyEdits, editsFor } from './text-edit.ts';
import type { Tree } from './tree.ts';

/**
 * An answers file for other answers. Only lines about what differs change, so that comments, blank lines, quotes, order
 * and line ends stay. Where that cannot be done (a file of JSON), it is written like a new one.
 */
export function rewriteAnswers(document: AnswersDocument, tree: Tree): AnswersDocument {
  const changes = differences(document.tree, tree);
  if (changes.length === 0) return document;
  const edits = editsFor(document, changes);
  const edited = edits && readAs(applyEdits(document.text, edits), tree, document.file);
  if (edited !== undefined) return edited;
  const { yaml } = parseDocument(document.text, document.file);
  return parseDocument(scaffoldFile(tree, yaml), document.file);
}

// Edits by place are checked by reading: a mistake may cost the layout of the file, and never an answer.
function readAs(text: string, tree: Tree, file: string): AnswersDocument | undefined {
  try {
    // Another parser, three times as fast, sees to it; the places of the answers are known when somebody asks for them.
    if (Buffer.byteLength(text) <= limits.fileBytes && isDeepStrictEqual(load(text), tree)) {
      return documentLater(text, tree, file);
    }
    const document = parseDocument(text, file);
    return isDeepStrictEqual(document.tree, tree) ? document : undefined;
  } catch {
    return undefined;
  }
}
