import { resolve } from 'node:path';
import type { Invocation } from './commands.ts';

/** The repository that a command works on: --dir, or the current folder. */
export function repositoryFolder(flags: Invocation['flags']): string {
  return resolve(typeof flags.dir === 'string' ? flags.dir : '.');
}
