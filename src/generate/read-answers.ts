import type { CheckedAnswers } from '../answers/answers.ts';
import { type AnswersDocument, parseDocument } from '../answers/document.ts';
import { documentLayer } from '../answers/layer.ts';
import { SCAFFOLD_FILE } from '../answers/scaffold-file.ts';
import { lookAt } from '../apply/target.ts';
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

/** The answers file of a generated repository; undefined where there is none. Throws UserError (exit 3) where it is no plain file. */
export function readScaffoldFile(dir: string): AnswersDocument | undefined {
  const found = lookAt(dir, SCAFFOLD_FILE, new Map());
  if (found.kind === 'missing') return undefined;
  if (found.kind === 'file') return parseDocument(found.content.toString('utf8'), SCAFFOLD_FILE);
  const message = `${found.reason}; nothing was changed. Put the answers back: git checkout -- ${SCAFFOLD_FILE}`;
  throw new UserError(message, { exitCode: 3 });
}
