import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '@cdktf/hcl2json';
import { isComposition } from './compositions.ts';

const Usage = `Usage: module-docs [--check]
Writes the tables of inputs and outputs into the README of every module below templates/, but those in which each file
documents itself. With --check it only names the files that differ, and ends with 1 when there are any.`;

const Begin = '<!-- BEGIN_TF_DOCS -->';
const End = '<!-- END_TF_DOCS -->';

/**
 * A README with its tables of inputs and outputs brought up to date, from the texts of a module's variables.tf and
 * outputs.tf. The tables are those of terraform-docs with the settings of the generated .terraform-docs.yml.
 */
export async function withTables(readme: string, module: { variables: string; outputs: string }): Promise<string> {
  const tables = `${Begin}\n${await inputs(module.variables)}\n\n${await outputs(module.outputs)}\n${End}`;
  const [before, after] = [readme.indexOf(Begin), readme.indexOf(End)];
  if (before < 0 || after < before) throw new Error(`a README without ${Begin} and ${End}`);
  return `${readme.slice(0, before)}${tables}${readme.slice(after + End.length)}`;
}

interface Variable {
  readonly description?: string;
  readonly type?: string;
  readonly default?: unknown;
}

async function inputs(text: string): Promise<string> {
  const all = await blocks<Variable>(text, 'variable');
  if (all.length === 0) return '## Inputs\n\nNo inputs.';
  const rows = [...all.filter(isRequired), ...all.filter(block => !isRequired(block))].map(inputRow);
  const head = '| Name | Description | Type | Default | Required |\n| ---- | ----------- | ---- | ------- | :------: |';
  return ['## Inputs', '', head, ...rows].join('\n');
}

async function outputs(text: string): Promise<string> {
  const all = await blocks<Variable>(text, 'output');
  if (all.length === 0) return '## Outputs\n\nNo outputs.';
  const rows = all.map(([name, output]) => `| ${plain(name)} | ${plain(output.description)} |`);
  return ['## Outputs', '', '| Name | Description |\n| ---- | ----------- |', ...rows].join('\n');
}

type Named<Block> = readonly [name: string, block: Block];

async function blocks<Block>(text: string, type: string): Promise<Named<Block>[]> {
  const tree = (await parse(`${type}s.tf`, text)) as Record<string, Record<string, readonly [Block]>>;
  const all = Object.entries(tree[type] ?? {}).map(([name, [block]]) => [name, block] as const);
  return all.sort(([left], [right]) => (left < right ? -1 : 1));
}

function isRequired([, variable]: Named<Variable>): boolean {
  return !('default' in variable);
}

function inputRow([name, variable]: Named<Variable>): string {
  const type = code((variable.type ?? 'any').replace(/^\$\{([\s\S]*)\}$/, '$1'));
  const value = isRequired([name, variable]) ? 'n/a' : code(JSON.stringify(variable.default, null, 2));
  const required = isRequired([name, variable]) ? 'yes' : 'no';
  return `| ${plain(name)} | ${plain(variable.description)} | ${type} | ${value} | ${required} |`;
}

function code(text: string): string {
  return text.includes('\n') ? `<pre>${text.replaceAll('\n', '<br/>')}</pre>` : `\`${text}\``;
}

// As terraform-docs escapes (its template/sanitizer.go): nothing inside backticks, else what a table or Markdown reads.
function plain(text = ''): string {
  if (text === '') return 'n/a';
  const parts = text.split('`').map((part, index) => (index % 2 === 1 ? part : part.replace(/[|_]/g, '\\$&')));
  return parts.join('`');
}

/** Folders of all modules below `templates`. */
export function templateModules(templates: string): string[] {
  return readdirSync(templates, { recursive: true, encoding: 'utf8' })
    .filter(path => /modules[\\/](?:[^\\/]+[\\/])?[^\\/]+[\\/]variables\.tf$/.test(path))
    .map(path => join(templates, path, '..'))
    .sort();
}

async function main(args: readonly string[]): Promise<void> {
  if (args.some(arg => arg !== '--check')) throw new Error(Usage);
  const templates = fileURLToPath(new URL('../templates', import.meta.url));
  for (const folder of templateModules(templates).filter(path => !isComposition(path))) {
    const wanted = await wantedReadme(folder);
    if (wanted === undefined) continue;
    process.stdout.write(`${join(folder, 'README.md')}\n`);
    if (args.includes('--check')) process.exitCode = 1;
    else writeFileSync(join(folder, 'README.md'), wanted);
  }
}

// Undefined when the README is as it should be.
async function wantedReadme(folder: string): Promise<string | undefined> {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const wanted = await withTables(read('README.md'), { variables: read('variables.tf'), outputs: read('outputs.tf') });
  return wanted === read('README.md') ? undefined : wanted;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 2;
  }
}
