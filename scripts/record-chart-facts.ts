import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { ChartFacts } from '../test/charts/chart-facts.ts';
import { type CrdFacts, crdName } from '../test/charts/crd-facts.ts';
import { type FactsKind, factsPath } from '../test/charts/facts-file.ts';

const Usage = `Usage: record-chart-facts DATA
Writes into test/charts/facts what tests need of the folder DATA, which holds charts/ and crds/: the values of every
chart that a template installs, and the fields of every custom resource in our own charts and in app-templates.`;

function main(data: string | undefined): void {
  if (data === undefined) throw new Error(Usage);
  rmSync(dirname(dirname(factsPath('charts', 'any'))), { recursive: true, force: true });
  const texts = templateTexts(fileURLToPath(new URL('../templates/terraform', import.meta.url)));
  for (const name of withSubcharts(data, chartsIn(texts))) write('charts', name, chartFacts(data, name));
  for (const name of kindsIn(texts)) write('crds', name, crdFacts(data, name));
}

function templateTexts(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(?:tf|yaml)$/.test(entry.name))
    .map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

function chartsIn(texts: readonly string[]): string[] {
  return unique(
    texts.flatMap(text => [...text.matchAll(/^ {2}chart +(?:=) "([a-z0-9-]+)"$/gm)].map(([, name]) => name)),
  );
}

function withSubcharts(data: string, names: readonly string[]): string[] {
  const all = names.flatMap(name => [name, ...Object.values(chartFacts(data, name).subcharts ?? {})]);
  return unique(all.map(name => name ?? undefined));
}

function kindsIn(texts: readonly string[]): string[] {
  const found = texts.flatMap(text => [...text.matchAll(/^apiVersion: (\S+)\nkind: (\S+)$/gm)]);
  return unique(found.map(([, apiVersion = '', kind = '']) => crdName({ apiVersion, kind })));
}

function unique(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names.flatMap(name => name ?? []))].sort();
}

function chartFacts(data: string, name: string): ChartFacts {
  const { version, subcharts, values } = read<ChartFacts>(data, 'charts', name);
  return { version, values, ...(subcharts ? { subcharts } : {}) };
}

function crdFacts(data: string, name: string): CrdFacts {
  const { enums = {}, fields, required, served } = read<CrdFacts>(data, 'crds', name);
  return { enums, fields, required, served };
}

function read<Facts>(data: string, kind: FactsKind, name: string): Facts {
  return JSON.parse(readFileSync(join(data, kind, `${name}.json`), 'utf8'));
}

function write(kind: FactsKind, name: string, facts: object): void {
  const path = factsPath(kind, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, gzipSync(JSON.stringify(facts), { level: 9 }));
  process.stdout.write(`${kind}/${name}\n`);
}

try {
  main(process.argv[2]);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}
