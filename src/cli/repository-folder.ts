import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '../user-error.ts';
import type { Invocation } from './commands.ts';

/** The repository that a command works on: --dir, or the current folder. Throws UserError (exit 2) where there is no folder. */
export function repositoryFolder(flags: Invocation['flags']): string {
  const folder = resolve(typeof flags.dir === 'string' ? flags.dir : '.');
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new UserError(`there is no folder ${folder}; name a generated repository with --dir`, { exitCode: 2 });
}
