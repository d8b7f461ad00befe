import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedAnswers } from '../answers/answers.ts';
import { type AnswersDocument, parseDocument } from '../answers/document.ts';
import { documentLayer } from '../answers/layer.ts';
import { SCAFFOLD_FILE } from '../answers/scaffold-file.ts';
import { lookAt } from '../apply/target.ts';
import { readLocks } from '../record/read-locks.ts';
import { UNITS_FOLDER } from '../record/record.ts';
import { refuseOtherTemplates } from '../upgrade/refusals.ts';
import { UserError } from '../user-error.ts';
import { requireAnswers } from './require-answers.ts';

/** The checked answers of a generated repository, undefined where there is no file of them; errors as `checkedAnswers`. */
export function repositoryAnswers(dir: string): CheckedAnswers | undefined {
  const document = readScaffoldFile(dir);
  return document && checkedAnswers(dir, document);
}

/**
 * These answers of a repository, checked. Errors as `requireAnswers`; where other templates made the repository, which may
 * have called an answer otherwise, the one that sends the person to `upgrade` (exit 3).
 */
export function checkedAnswers(dir: string, document: AnswersDocument): CheckedAnswers {
  try {
    return requireAnswers([documentLayer(document)]);
  } catch (error) {
    throw orOtherTemplates(dir, error);
  }
}

/** What was wrong with the answers of a repository, or that it has to be upgraded first, before anything is said of them. */
export function orOtherTemplates(dir: string, error: unknown): unknown {
  if (!(error instanceof UserError) || !existsSync(join(dir, UNITS_FOLDER))) return error;
  try {
    refuseOtherTemplates(dir, readLocks(dir));
    return error;
  } catch (refusal) {
    return refusal;
  }
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
