import { describe } from '@jest/globals';
import { findProgram } from '../terraform/harness/tools.ts';

/** A describe that is skipped, with one line that says why, where make or a POSIX shell is missing. */
export function describeWithShell(name: string, body: () => void): void {
  const missing = ['make', 'sh'].filter(program => process.platform === 'win32' || findProgram(program) === undefined);
  if (missing.length > 0)
    process.stderr.write(`skipped: "${name}" needs ${missing.join(' and ')}, not found on this machine\n`);
  (missing.length > 0 ? describe.skip : describe)(name, body);
}
