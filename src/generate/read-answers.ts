import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedAnswers } from '../answers/answers.ts';
import { type AnswersDocument, parseDocument } from '../answers/document.ts';
import { documentLayer } from '../answers/layer.ts';
import { SCAFFOLD_FILE } from '../answers/scaffold-file.ts';
import { UserError } from '../user-error.ts';
import { requireAnswers } from './require-answers.ts';

/** The checked answers of a generated repository, undefined where there is no file of them; errors as `requireAnswers`. */
export function repositoryAnswers(dir: string): CheckedAnswers | undefined {
  const document = readScaffoldFile(dir);
  return document && requireAnswers([documentLayer(document)]);
}

/** The same where a command cannot do without: throws UserError (exit 2) where there is no file of answers. */
export function requireRepositoryAnswers(dir: string): CheckedAnswers {
  const answers = repositoryAnswers(dir);
  if (answers) return answers;
  throw noAnswers(dir);
}

/** The answers file of a generated repository, as `requireRepositoryAnswers`, before anybody has checked it. */
export function requireScaffoldFile(dir: string): AnswersDocument {
  const document = readScaffoldFile(dir);
  if (document) return document;
  throw noAnswers(dir);
}

function noAnswers(dir: string): UserError {
  const message = `there is no ${SCAFFOLD_FILE} in ${dir}; nothing was changed. Name a generated repository with --dir.`;
  return new UserError(message, { exitCode: 2 });
}

/** The answers file of a generated repository; undefined where there is none. */
export function readScaffoldFile(dir: string): AnswersDocument | undefined {
  const file = join(dir, SCAFFOLD_FILE);
  return existsSync(file) ? parseDocument(readFileSync(file, 'utf8'), SCAFFOLD_FILE) : undefined;
}
