import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '@cdktf/hcl2json';
import { type Cloud, clouds } from '../schema/clouds.ts';
import type { InterfaceRow } from '../src/compose/interface-rows.ts';
import { templateModules } from './module-docs.ts';

const Usage = `Usage: component-interfaces [--check]
Brings schema/components.json up to date with the modules that roots of environments call: which inputs and outputs they
have, and on which clouds. What a name means is written by hand and kept; a new one begins with the first sentence of its
description. With --check it only names what differs, and ends with 1 when there is any.`;

/** Rows for the modules below a folder of templates, with the meanings of `known` where it has them. */
export async function interfaceRows(templates: string, known: readonly InterfaceRow[]): Promise<InterfaceRow[]> {
  const found = (await Promise.all(calledModules(templates).map(rowsOf))).flat();
  const meanings = new Map(known.map(row => [keyOf(row), row.meaning]));
  const rows = new Map<string, InterfaceRow>();
  for (const row of found) {
    const on = clouds.filter(cloud => row.on.includes(cloud) || rows.get(keyOf(row))?.on.includes(cloud));
    rows.set(keyOf(row), {
      ...row,
      on,
      meaning: meanings.get(keyOf(row)) ?? rows.get(keyOf(row))?.meaning ?? row.meaning,
    });
  }
  return [...rows.values()].sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
}

function keyOf({ component, kind, name }: InterfaceRow): string {
  return [component, kind, name].join(' ');
}

// modules/aws/network is the network, modules/kubernetes-addons has the same name on every cloud. Root cilium calls an add-on,
// whose README tells of it.
type Module = { folder: string; component: string; on: readonly Cloud[] };

function calledModules(templates: string): Module[] {
  const called = new Set(
    rootFiles(templates).flatMap(path =>
      [...readFileSync(path, 'utf8').matchAll(/source\s+= "(?:\.\.\/)+(modules\/[^"]+)"/g)].map(([, source]) => source),
    ),
  );
  return templateModules(templates).flatMap(folder => {
    const path = folder.replaceAll('\\', '/').replace(/.*?\/modules\//, 'modules/');
    const cloud = clouds.find(name => path.startsWith(`modules/${name}/`));
    const component = path.replace(/^modules\//, '').replace(`${cloud}/`, '');
    return called.has(path) && !path.includes('/addons/') ? [{ folder, component, on: cloud ? [cloud] : clouds }] : [];
  });
}

function rootFiles(templates: string): string[] {
  return readdirSync(templates, { recursive: true, encoding: 'utf8' })
    .filter(path => /[\\/]environments[\\/].*\.tf(?:\.hbs)?$/.test(path))
    .map(path => join(templates, path));
}

async function rowsOf({ folder, component, on }: Module): Promise<InterfaceRow[]> {
  const [inputs, outputs] = await Promise.all([
    blocksIn(join(folder, 'variables.tf'), 'variable'),
    blocksIn(join(folder, 'outputs.tf'), 'output'),
  ]);
  const row = (kind: InterfaceRow['kind']) => (block: { name: string; meaning: string }) => ({
    component,
    kind,
    on,
    ...block,
  });
  return [...inputs.map(row('input')), ...outputs.map(row('output'))];
}

async function blocksIn(path: string, type: string): Promise<{ name: string; meaning: string }[]> {
  const tree = (await parse(path, readFileSync(path, 'utf8'))) as Record<string, Record<string, Described>>;
  return Object.entries(tree[type] ?? {}).map(([name, [block]]) => ({ name, meaning: sentence(block.description) }));
}

type Described = readonly [{ readonly description?: string }];

function sentence(description = ''): string {
  const [first = ''] = description.split(/\.(?: |$)/);
  return /^(?!Azure|Entra|Google|Kubernetes)[A-Z][a-z ]/.test(first)
    ? first.replace(/^./, letter => letter.toLowerCase())
    : first;
}

/** The rows as the file has them: one a line, so that a change is one line of a diff. */
export function interfaceText(rows: readonly InterfaceRow[]): string {
  return `[\n${rows.map(row => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`;
}

async function main(args: readonly string[]): Promise<void> {
  if (args.some(arg => arg !== '--check')) throw new Error(Usage);
  const file = fileURLToPath(new URL('../schema/components.json', import.meta.url));
  const text = readFileSync(file, 'utf8');
  const rows = await interfaceRows(fileURLToPath(new URL('../templates', import.meta.url)), JSON.parse(text));
  const lines = new Set(text.split('\n').map(line => line.replace(/,$/, '')));
  for (const row of rows.map(row => `  ${JSON.stringify(row)}`)) if (!lines.has(row)) process.stdout.write(`${row}\n`);
  if (interfaceText(rows) === text) return;
  if (args.includes('--check')) process.exitCode = 1;
  else writeFileSync(file, interfaceText(rows));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 2;
  }
}
