import { basename } from 'node:path';
import { withDefaults } from '../answers/defaults.ts';
import { givenLayers, unknownVariables } from '../answers/given.ts';
import { SCAFFOLD_FILE } from '../answers/scaffold-file.ts';
import { type SourcedAnswer, sourcedAnswers } from '../answers/sources.ts';
import type { Invocation } from '../cli/commands.ts';
import { repositoryFolder } from '../cli/repository-folder.ts';
import type { Terminal } from '../cli/terminal.ts';
import { readScaffoldFile } from '../generate/read-answers.ts';
import { requireAnswers } from '../generate/require-answers.ts';
import { UserError } from '../user-error.ts';

/** `scaffold answers`: every answer with its value and where that came from. */
export async function runAnswers({ flags }: Invocation, terminal: Terminal): Promise<number> {
  const folder = repositoryFolder(flags);
  const given = givenLayers(flags, process.env, readScaffoldFile(folder));
  const layers = flags.yes === true ? withDefaults(given, basename(folder)) : given;
  if (layers.length === 0) {
    const message = `there is no ${SCAFFOLD_FILE} here; nothing was changed. Name a repository with --dir or a file with --answers.`;
    throw new UserError(message, { exitCode: 2 });
  }
  const answers = requireAnswers(layers);
  for (const warning of [...unknownVariables(process.env), ...answers.warnings]) terminal.note(`warning: ${warning}`);
  const rows = sourcedAnswers(answers);
  terminal.print(flags.json === true ? JSON.stringify({ answers: rows }, null, 2) : table(rows, terminal));
  return 0;
}

function table(rows: readonly SourcedAnswer[], terminal: Terminal): string {
  const width = Math.max(...rows.map(row => row.path.length));
  const values = rows.map(row => JSON.stringify(row.value));
  const valueWidth = Math.min(44, Math.max(...values.map(value => value.length)));
  return rows
    .map((row, index) => {
      const value = (values[index] ?? '').padEnd(valueWidth);
      return `${row.path.padEnd(width)}  ${value}  ${terminal.paint('dim', row.source)}`;
    })
    .join('\n');
}
