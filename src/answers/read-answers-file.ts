import { readFileSync } from 'node:fs';
import { errorCode } from '../error-code.ts';
import { UserError } from '../user-error.ts';

/** The text of an answers file, - for standard input. Throws UserError (exit 2) where it cannot be read. */
export function readAnswersFile(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (cause) {
    const reason = errorCode(cause) === 'ENOENT' ? 'there is no such file' : String(cause);
    throw new UserError(`the answers file ${file} cannot be read: ${reason}; nothing was changed`, {
      exitCode: 2,
      cause,
    });
  }
}
