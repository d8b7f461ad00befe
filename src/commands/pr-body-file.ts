import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { writeReport } from '../apply/report-file.ts';
import type { Invocation } from '../cli/commands.ts';
import type { Terminal } from '../cli/terminal.ts';
import { UserError } from '../user-error.ts';
import { prBody } from './pr-body.ts';
import type { UpdateReport } from './update-report.ts';

/** Where `--pr-body` wants the text: a file, `-` for standard output. Throws UserError (exit 2) where it could not be written. */
export function bodyTarget(flags: Invocation['flags']): string | undefined {
  const target = flags['pr-body'];
  if (typeof target !== 'string') return undefined;
  if (target === '-') {
    if (flags.json !== true) return target;
    throw new UserError('--pr-body - and --json both want standard output; nothing was changed. Name a file', {
      exitCode: 2,
    });
  }
  const file = resolve(target);
  const isFolder = statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
  if (!isFolder && statSync(dirname(file), { throwIfNoEntry: false })?.isDirectory()) return file;
  const why = isFolder ? 'is a folder' : 'lies in a folder that is not there';
  throw new UserError(`--pr-body ${target} ${why}; nothing was changed`, { exitCode: 2 });
}

/** Writes the text of a pull request. Throws UserError (exit 5) where that fails: the repository is as the report says. */
export function writeBody(target: string | undefined, report: UpdateReport, terminal: Terminal): void {
  if (target === undefined) return;
  const text = prBody(report);
  try {
    if (target === '-') terminal.print(text.trimEnd());
    else writeReport(target, text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `the text of the pull request was not written (${reason}); the repository is as said above`;
    throw new UserError(message, { exitCode: 5, cause });
  }
}
