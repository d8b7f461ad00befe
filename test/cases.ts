import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckedAnswers, checkAnswers } from '../src/answers/answers.ts';
import { parseDocument } from '../src/answers/document.ts';
import { documentLayer } from '../src/answers/layer.ts';
import { type OutputFile, outputOf } from '../src/generate/output.ts';

export const repositoryRoot: string = join(import.meta.dirname, '..');

/** Named answer sets whose whole output lies in `test/golden/<name>`. */
export const goldenCases = [
  'aws-minimal',
  'aws-standard',
  'aws-everything',
  'aws-alternatives',
  'azure-standard',
  'gcp-standard',
  'three-clouds',
  'aws-standard-terragrunt',
  'three-clouds-terragrunt',
] as const;

export function exampleText(name: string): string {
  return readFileSync(join(repositoryRoot, 'examples', `${name}.yaml`), 'utf8');
}

/** The checked answers of a YAML text; throws with the findings when they are refused. */
export function checkedAnswers(text: string): CheckedAnswers {
  const result = checkAnswers([documentLayer(parseDocument(text, 'answers.yaml'))]);
  if ('answers' in result) return result.answers;
  throw new Error(result.findings.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
}

/** Every file that these answers become, by path. */
export async function generated(text: string): Promise<Map<string, OutputFile>> {
  const files = await outputOf(checkedAnswers(text));
  return new Map(files.map(file => [file.path, file]));
}

export function textOf(file: OutputFile | undefined): string {
  if (!file) throw new Error('there is no such file');
  return typeof file.content === 'string' ? file.content : Buffer.from(file.content).toString('latin1');
}
