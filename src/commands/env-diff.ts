import { dotted } from '../answers/tree.ts';
import type { Invocation } from '../cli/commands.ts';
import { repositoryFolder } from '../cli/repository-folder.ts';
import type { Terminal } from '../cli/terminal.ts';
import { absent } from '../environments/changed-answers.ts';
import { type Compared, differingAnswers, type Side } from '../environments/compare.ts';
import { isOwnAnswer } from '../environments/own-answers.ts';
import { requireRepositoryAnswers } from '../generate/read-answers.ts';
import { UserError } from '../user-error.ts';

/** `scaffold env diff A B`: the answers in which two environments differ, side by side, and who gave each. */
export async function runEnvDiff({ positionals, flags }: Invocation, terminal: Terminal): Promise<number> {
  const [left, right] = positionals;
  if (left === undefined || right === undefined) {
    const message =
      'scaffold env diff compares two environments; nothing was changed. Name both: scaffold env diff A B';
    throw new UserError(message, { exitCode: 2 });
  }
  const dir = repositoryFolder(flags);
  const answers = requireRepositoryAnswers(dir);
  refuseStrangers(answers.tree, [left, right]);
  const rows = differingAnswers(answers, left, right);
  const shared = rows.filter(({ path }) => !isOwnAnswer(path));
  const own = rows.filter(({ path }) => isOwnAnswer(path));
  if (flags.json === true) terminal.print(json({ dir, left, right }, shared, own));
  else if (rows.length === 0) terminal.note(`${left} and ${right} have the same answers`);
  else terminal.print(text([left, right], shared, own));
  return 0;
}

function refuseStrangers(tree: Parameters<typeof absent>[0], names: readonly string[]): void {
  const faults = [...new Set(names)].flatMap(name => absent(tree, name));
  if (faults.length === 0) return;
  const problems = faults.map(({ path, message, hint = '' }) => ({ path: dotted(path), message, hint }));
  throw new UserError('scaffold env diff knows no such environment; nothing was changed', { exitCode: 2, problems });
}

type Names = { dir: string; left: string; right: string };

function json({ dir, left, right }: Names, shared: readonly Compared[], own: readonly Compared[]): string {
  const rows = (some: readonly Compared[]) =>
    some.map(row => ({ path: dotted(row.path), left: row.left ?? null, right: row.right ?? null }));
  return JSON.stringify({ command: 'env diff', dir, left, right, answers: rows(shared), own: rows(own) }, null, 2);
}

function text(names: readonly [string, string], shared: readonly Compared[], own: readonly Compared[]): string {
  const sections = [section(['answers', ...names], shared), section(['ids, places and names', ...names], own)];
  return sections.filter(lines => lines.length > 0).join('\n\n');
}

function section(headings: readonly string[], rows: readonly Compared[]): string {
  if (rows.length === 0) return '';
  const cells = [headings, ...rows.map(({ path, left, right }) => [dotted(path), cell(left), cell(right)])];
  const widths = headings.map((_, column) => Math.max(...cells.map(line => line[column]?.length ?? 0)));
  return cells
    .map(line =>
      line
        .map((word, column) => word.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cell(side: Side | undefined): string {
  return side === undefined ? '-' : `${JSON.stringify(side.value)} (${side.from})`;
}
