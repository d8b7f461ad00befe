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
