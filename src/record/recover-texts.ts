import { fromGit } from './damage.ts';
import { textsInGit } from './git-texts.ts';
import type { RecordedFile } from './read-record.ts';

/** Files with the pristine texts that were found elsewhere, and what a person should know of it. */
export type Recovered = { files: readonly RecordedFile[]; warnings: readonly string[] };

/** Looks in git for the pristine texts that the packed bases do not have; whatever is found is what the lock says, by its hash. */
export async function recoverTexts(root: string, files: readonly RecordedFile[]): Promise<Recovered> {
  const lost = files.filter(({ pristine }) => pristine === undefined);
  if (lost.length === 0) return { files, warnings: [] };
  const texts = await textsInGit(root, lost);
  const recovered = files.map(file => ({ ...file, pristine: file.pristine ?? texts.get(file.sha256) }));
  return { files: recovered, warnings: [warning(lost, texts)] };
}

function warning(lost: readonly RecordedFile[], texts: ReadonlyMap<string, string>): string {
  const units = [...new Set(lost.map(({ unit }) => unit))];
  const found = lost.filter(({ sha256 }) => texts.has(sha256)).length;
  const where = units.slice(0, 5).join(', ') + (units.length > 5 ? ` and ${units.length - 5} more units` : '');
  const isAll = found === lost.length;
  const what = `.scaffold/units lacks the generated text of ${count(lost.length)} of ${where}; git has ${isAll ? 'all' : found} of them`;
  if (isAll) return what;
  return `${what}, and the others are merged without it where the team has edited them. To have the rest: ${fromGit(units[0] ?? 'root')}`;
}

function count(files: number): string {
  return files === 1 ? '1 file' : `${files} files`;
}
