import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { errorCode } from '../error-code.ts';
import { UserError } from '../user-error.ts';

/** Keeps the answers as a file in the current folder, and gives its path. Never replaces a file (exit 3). */
export function saveAnswers(project: string, text: string): string {
  const file = resolve(`${project}-answers.yaml`);
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (cause) {
    if (errorCode(cause) !== 'EEXIST') throw cause;
    throw new UserError(
      `${file} is there already; nothing was changed. Move it away and run again: your answers are kept.`,
      { exitCode: 3, cause },
    );
  }
  return file;
}
