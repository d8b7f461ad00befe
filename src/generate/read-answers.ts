import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedAnswers } from '../answers/answers.ts';
import { type AnswersDocument, parseDocument } from '../answers/document.ts';
import { documentLayer } from '../answers/layer.ts';
import { SCAFFOLD_FILE } from '../answers/scaffold-file.ts';
import { requireAnswers } from './require-answers.ts';

/** The checked answers of a generated repository, undefined where there is no file of them; errors as `requireAnswers`. */
export function repositoryAnswers(dir: string): CheckedAnswers | undefined {
  const document = readScaffoldFile(dir);
  return document && requireAnswers([documentLayer(document)]);
}

/** The answers file of a generated repository; undefined where there is none. */
export function readScaffoldFile(dir: string): AnswersDocument | undefined {
  const file = join(dir, SCAFFOLD_FILE);
  return existsSync(file) ? parseDocument(readFileSync(file, 'utf8'), SCAFFOLD_FILE) : undefined;
}
