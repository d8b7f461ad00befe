import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { SCAFFOLD_FILE } from '../answers/scaffold-file.ts';
import type { FileChange } from '../apply/change.ts';
import type { Update } from '../upgrade/update.ts';
import { isOfRecord } from './listed-changes.ts';

/** What a plan changes in files that are there, as a unified diff; new and deleted files are named by the plan itself. */
export function planDiff({ root, changes }: Pick<Update, 'root' | 'changes'>): string {
  const isAnswers = ({ path }: FileChange) => path === SCAFFOLD_FILE;
  // The answers first: all the rest follows from them.
  return [...changes.filter(isAnswers), ...changes.filter(change => !isAnswers(change))]
    .filter(change => !isOfRecord(change))
    .map(change => patchOf(root, change))
    .join('');
}

function patchOf(root: string, { path, before, after }: FileChange): string {
  if (before === null || after === null || typeof after.content !== 'string') return '';
  const now = readFileSync(join(root, path), 'utf8');
  if (now === after.content) return '';
  const patch = createTwoFilesPatch(`now/${path}`, `then/${path}`, now, after.content, undefined, undefined, {
    context: 3,
  });
  return patch.replace(/^=+\n/, '');
}
