import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedAnswers } from '../answers/answers.ts';
import { SCAFFOLD_FILE, scaffoldFile } from '../answers/scaffold-file.ts';
import { loadFeatures } from '../compose/feature-list.ts';
import { renderImage } from '../compose/image.ts';
import { packageRoot } from '../package-root.ts';
import { answersHashes } from '../record/answers-hash.ts';
import { type RecordFile, recordOf } from '../record/record.ts';

/** A file that a command wants to be in the repository. */
export type OutputFile = { path: string; content: string | Uint8Array; mode: 0o644 | 0o755 };

/** Everything that these answers become: the image, its record, the answers file and its schema; sorted by path. */
export async function outputOf({ repository, tree, given }: CheckedAnswers): Promise<OutputFile[]> {
  const image = renderImage(repository, await loadFeatures());
  const record: RecordFile[] = recordOf(image, {
    engine: repository.engine,
    answersHashOf: answersHashes(repository),
  });
  const answers: OutputFile[] = [
    { path: SCAFFOLD_FILE, content: scaffoldFile(tree, given.document?.yaml), mode: 0o644 },
    { path: ANSWERS_SCHEMA, content: answersSchemaText(), mode: 0o644 },
  ];
  return [...image, ...record, ...answers].sort((left, right) => (left.path < right.path ? -1 : 1));
}

/** Where the schema of the answers lies in a repository. */
export const ANSWERS_SCHEMA = '.scaffold/answers.schema.json';

/** The published JSON Schema of the answers file. */
export function answersSchemaText(): string {
  return readFileSync(join(packageRoot, 'schema', 'answers.schema.json'), 'utf8');
}
