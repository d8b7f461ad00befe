import { UserError } from '../user-error.ts';

const ADVICE: Readonly<Record<string, string>> = {
  ENOSPC: 'Free some space on the disk',
  EDQUOT: 'Free some space in your quota',
  EROFS: 'The file system is read-only: make it writable or choose another directory',
  EACCES: 'Get write permission or choose another directory',
  EPERM: 'Get write permission or choose another directory',
};

/** The system's code of an error (`ENOENT`), or '' when it is not the system's. */
export function codeOf(error: unknown): string {
  // Duck-typed: under a test runner an error of node:fs belongs to another realm, where `instanceof Error` is false.
  if (typeof error !== 'object' || error === null || !('code' in error) || !('syscall' in error)) return '';
  return String(error.code);
}

/** Turns an error of the system, met before the commit point, into exit 5; any other error passes unchanged. */
export function nothingChanged(error: unknown, root: string): unknown {
  return explained(error, `Cannot write to ${root}; nothing was changed`, 'and run the same command again');
}

/** Turns an error of the system, met after the commit point, into exit 5; any other error passes unchanged. */
export function stoppedPartWay(error: unknown, root: string): unknown {
  return explained(error, `Writing to ${root} stopped part way`, 'and run the same command again to finish');
}

function explained(error: unknown, what: string, next: string): unknown {
  const code = codeOf(error);
  if (code === '') return error;
  const advice = ADVICE[code] ?? 'Look at the message of the system';
  return new UserError(`${what}: ${messageOf(error)}. ${advice}, ${next}.`, { exitCode: 5, cause: error });
}

function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}

/** Runs a step of tidying up whose failure must not hide the error that led to it. */
export function quietly(step: () => void): void {
  try {
    step();
  } catch (error) {
    if (codeOf(error) === '') throw error;
  }
}
