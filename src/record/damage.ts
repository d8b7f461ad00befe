import { codePointName, replaceHidden } from '../encode/hidden-text.ts';
import { type Problem, UserError } from '../user-error.ts';
import { UNITS_FOLDER } from './record.ts';

/** Something that is wrong with a file of the record, and what puts it right. */
export type Damage = { path: string; message: string; hint: string };

/** A name that the repository brought along, for people: a terminal would take some of it for commands. */
export const shownName = (name: string): string => JSON.stringify(replaceHidden(name, codePointName));

export const lockPath = (unit: string): string => `${UNITS_FOLDER}/${unit}.lock.json`;
export const basePath = (unit: string): string => `${UNITS_FOLDER}/${unit}.base.gz`;

/** The refusal (exit 3) of a record with all that is wrong with it. */
export function damagedRecord(damages: readonly Damage[], cause?: unknown): UserError {
  const names = [...new Set(damages.map(({ path }) => path))];
  const shown = names.slice(0, 3).join(', ');
  const more = names.length > 3 ? ` and ${names.length - 3} more files` : '';
  const message = `${shown}${more} ${names.length > 1 ? 'are' : 'is'} damaged; nothing was changed`;
  const problems: Problem[] = damages.map(damage => ({ ...damage }));
  return new UserError(message, { exitCode: 3, problems, cause });
}

/** The refusal (exit 3) of a record that a later generator wrote in a form that this one does not know. */
export function laterRecord(path: string, generator: string): UserError {
  const message = `${path} was written by generator-scaffold ${generator}, which is newer than this one; nothing was changed. Use that version: npx generator-scaffold@${generator}`;
  return new UserError(message, { exitCode: 3 });
}

/** The lock and the base of a unit belong together, so that both come back from one commit. */
export function fromGit(unit: string): string {
  return `put it back from git, with its other half: git checkout -- ${lockPath(unit)} ${basePath(unit)}`;
}

/** How two branches that both changed a unit are put together: one side of the record, whole. */
export function fromOneSide(unit: string): string {
  return `take one side of both halves: git checkout --theirs -- ${lockPath(unit)} ${basePath(unit)} (or --ours), then scaffold update, or scaffold upgrade where it says so`;
}
