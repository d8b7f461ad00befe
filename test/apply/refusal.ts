import { UserError } from '../../src/user-error.ts';

/** The refusal that `run` ends with; null when it ends well. Any other error is ours, and passes. */
export function refusalOf(run: () => unknown): UserError | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

/** What a person reads of it: the message, and each problem with its path. */
export function told(refusal: UserError | null): string {
  const problems = refusal?.problems.map(({ path, message }) => `${path}: ${message}`) ?? [];
  return [refusal?.message, ...problems].join('\n');
}
