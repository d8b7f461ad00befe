import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnswersDocument, parseDocument } from '../answers/document.ts';
import { SCAFFOLD_FILE } from '../answers/scaffold-file.ts';

/** The answers file of a generated repository; undefined where there is none. */
export function readScaffoldFile(dir: string): AnswersDocument | undefined {
  const file = join(dir, SCAFFOLD_FILE);
  return existsSync(file) ? parseDocument(readFileSync(file, 'utf8'), SCAFFOLD_FILE) : undefined;
}
