import { isComposition } from '../../scripts/compositions.ts';
import { blocksOf } from './blocks.ts';
import type { Folder } from './generated-folders.ts';

const Required = ['README.md', 'main.tf', 'outputs.tf', 'variables.tf', 'versions.tf'];
const Noun = /^[a-z]+(?:-[a-z]+)*\.tf$/;
// The platform's own monitoring is 9-monitoring.tf (ruling 17).
const NounOfAddon = /^(?:\d-)?[a-z]+(?:-[a-z]+)*\.tf$/;
const Test = /^tests\/[a-z]+(?:-[a-z]+)*\.tftest\.hcl$/;
// What modules/addons give to Helm: values of a chart, or a chart of our own.
const Chart = /^(?:(?:[a-z]+-)?values\.yaml|chart\/(?:Chart\.yaml|templates\/[a-z]+(?:-[a-z]+)*\.yaml))$/;

/** T1, T2, T9: which files a module has, and how long they and their blocks are. */
export function fileFaults({ path, files }: Folder): string[] {
  const names = [...files.keys()];
  const allowed = [isComposition(path) ? NounOfAddon : Noun, Test, ...(isAddon(path) ? [Chart] : [])];
  return [
    ...Required.filter(name => !files.has(name)).map(name => `${name} is missing`),
    ...(names.some(name => Test.test(name)) ? [] : ['there is no tests/*.tftest.hcl']),
    ...names
      .filter(name => !Required.includes(name) && !allowed.some(pattern => pattern.test(name)))
      .map(name => `${name} is not a file of a module`),
    ...[...files].flatMap(([name, text]) => [...lengthFaults(name, text), ...longBlocks(name, text)]),
  ];
}

function isAddon(path: string): boolean {
  return path.startsWith('modules/addons/');
}

const FileLines = 200;
const BlockLines = 40;
/** One resource that is a whole service, and has a file of its own (section 4.2 of the design). */
const WholeServices: readonly string[] = [
  'resource azurerm_kubernetes_cluster this',
  'resource azurerm_postgresql_flexible_server this',
  'resource google_container_cluster this',
  'resource google_container_node_pool this',
  'resource google_sql_database_instance this',
];

/** T2 and T9: the length of a file, and comments that only decorate. */
export function lengthFaults(name: string, text: string): string[] {
  const lines = text.split('\n').length - 1;
  const banners = text.split('\n').filter(line => /^\s*(?:#|\/\/).*(?:[-=#*~_]{4,}|\*\/)/.test(line));
  return [
    ...(lines > FileLines ? [`${name} has ${lines} lines`] : []),
    ...(name.endsWith('.md') ? [] : banners.map(line => `${name} has a banner: ${line.trim()}`)),
  ];
}

// Locals are many small blocks under one name: what counts is each value.
function longBlocks(name: string, text: string): string[] {
  if (!name.endsWith('.tf')) return [];
  const blocks = blocksOf(text).flatMap(({ type, labels, body }) =>
    type === 'locals' ? valuesIn(body) : [{ title: [type, ...labels].join(' '), lines: body.length + 2 }],
  );
  return blocks
    .filter(({ title, lines }) => lines > BlockLines && !WholeServices.includes(title))
    .map(({ title, lines }) => `${name} has ${lines} lines in ${title}`);
}

function valuesIn(body: readonly string[]): { title: string; lines: number }[] {
  const starts = body.flatMap((line, at) => (/^ {2}\w/.test(line) ? [at] : []));
  return starts.map((start, index) => {
    const lines = body.slice(start, starts[index + 1]);
    const end = lines.findLastIndex(line => /^ {2}[\])}\w]/.test(line));
    return { title: `local ${body[start]?.trim().split(' ')[0]}`, lines: end + 1 };
  });
}
