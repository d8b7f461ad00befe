import { hash } from 'node:crypto';
import { type Problem, UserError } from '../user-error.ts';
import type { FileChange, FileContent } from './change.ts';
import type { LoadedOperation, Version } from './operation.ts';
import { type Found, type FoundDirectory, type FoundFile, lookAt } from './target.ts';

/** The operations that the changes still need, and the directories that were met on the way. */
export type Checked = { operations: readonly LoadedOperation[]; directories: ReadonlyMap<string, FoundDirectory> };

/** Compares the changes with the disk; refuses (exit 3) all of them when one finds something else than its plan saw. */
export function checkTargets(root: string, changes: readonly FileChange[]): Checked {
  const directories = new Map<string, FoundDirectory>();
  const operations: LoadedOperation[] = [];
  const problems: Problem[] = [];
  for (const change of changes) {
    const result = check(change, lookAt(root, change.path, directories));
    if (typeof result === 'string') problems.push({ path: change.path, message: result });
    else if (result !== null) operations.push(result);
  }
  if (problems.length > 0) throw refusal(problems);
  return { operations, directories };
}

/** The operation that is left to do, null when the disk is as it should be, or why the change is refused. */
function check(change: FileChange, found: Found): LoadedOperation | null | string {
  if (found.kind === 'obstacle') return found.reason;
  return compare(change, found.kind === 'file' ? found : null);
}

function compare({ path, before, after }: FileChange, file: FoundFile | null): LoadedOperation | null | string {
  const wanted = after && versionOf(after, file);
  if (isSame(file, wanted)) return null;
  if ((file ? file.sha256 : null) !== before) return changeSince(before, file);
  const present = file && presentVersion(file);
  return { path, before: present, after: wanted, oldContent: contentOf(file), newContent: contentOf(after) };
}

function contentOf(side: { content: FileContent } | null): FileContent | null {
  return side?.content ?? null;
}

function versionOf({ content, mode }: NonNullable<FileChange['after']>, file: FoundFile | null): Version {
  return { sha256: hash('sha256', content), size: sizeOf(content), mode: file ? keptMode(file.mode, mode) : mode };
}

function presentVersion({ sha256, content, mode }: FoundFile): Version {
  return { sha256, size: content.length, mode };
}

/** The team's permissions stay, also those a umask made; only whether the file is executable is ours to say. */
function keptMode(present: number, asked: number): number {
  if (process.platform === 'win32' || (present & 0o100) === (asked & 0o100)) return present;
  return asked & 0o100 ? present | ((present & 0o444) >> 2) : present & ~0o111;
}

function sizeOf(content: FileContent): number {
  return typeof content === 'string' ? Buffer.byteLength(content) : content.length;
}

/** Also true where an earlier run has done it already, whatever the plan saw: there is nothing left to lose or to do. */
function isSame(file: FoundFile | null, wanted: Version | null): boolean {
  return file?.sha256 === wanted?.sha256 && file?.mode === wanted?.mode;
}

function changeSince(before: string | null, file: FoundFile | null): string {
  if (before === null) return 'it appeared since the plan was made';
  return file ? 'it changed since the plan was made' : 'it was deleted since the plan was made';
}

function refusal(problems: readonly Problem[]): UserError {
  const next = 'Run the same command again to plan with what is there now.';
  return new UserError(`some files are not as planned; nothing was changed. ${next}`, {
    exitCode: 3,
    problems,
  });
}
