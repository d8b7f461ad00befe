import { UserError } from '../user-error.ts';

/** A text that a language of the output cannot carry exactly, so it is refused rather than changed (exit 2). */
export class UnencodableError extends UserError {
  override name = 'UnencodableError';

  constructor(text: string, language: string, reason: string) {
    const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    super(
      `${JSON.stringify(shown)} cannot be written in ${language}: ${reason}. Nothing was written; change this answer.`,
      {
        exitCode: 2,
      },
    );
  }
}
