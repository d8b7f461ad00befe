import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const Usage = `Usage: sync-versions [--check]
Writes the versions of schema/catalog.json into the templates, wherever a "# renovate:" note stands above a version. With
--check it only names what differs, and ends with 1 when there is any.`;

/** Versions by the last part of the name that a note gives, such as `tflint` for terraform-linters/tflint. */
export type Versions = Readonly<Record<string, string>>;

export interface Synced {
  readonly text: string;
  /** What differed, as `name: old -> new`. */
  readonly changes: readonly string[];
  /** Names that a note gives and the catalogue does not know, and notes without a version below them. */
  readonly faults: readonly string[];
}

// The form that customManagers in the generated renovate.json read, with the version on the line below.
const Note = /(# renovate: [^\n]*\bdepName=(\S+)[^\n]*\n)([^\n]*?[=:]\s*["']?v?)(\d[^\s"']*)/g;

/** A template with the versions of the catalogue below its notes. */
export function withVersions(text: string, versions: Versions): Synced {
  const changes: string[] = [];
  const faults: string[] = [];
  const synced = text.replace(Note, (whole: string, ...[note, name, before, old]: string[]) => {
    const wanted = versions[name?.split('/').at(-1) ?? ''];
    if (wanted === undefined) faults.push(`${name} is not in the catalogue`);
    if (wanted === undefined || wanted === old) return whole;
    changes.push(`${name}: ${old} -> ${wanted}`);
    return `${note}${before}${wanted}`;
  });
  const notes = text.match(/^\s*# renovate: /gm)?.length ?? 0;
  const read = text.match(Note)?.length ?? 0;
  return { text: synced, changes, faults: notes > read ? [...faults, 'a note has no version below it'] : faults };
}

interface Catalog {
  readonly tools: Readonly<Record<string, { readonly v: string }>>;
  readonly images: Readonly<Record<string, { readonly v: string }>>;
  /** Name, repository, OCI repository, version, version of what it installs, and when it was seen. */
  readonly charts: readonly (readonly [name: string, ...string[]])[];
}

/** The versions of tools, charts and images in a text of schema/catalog.json, without a leading v. */
export function catalogVersions(text: string): Versions {
  const { tools, charts, images } = JSON.parse(text) as Catalog;
  const plain = Object.entries({ ...tools, ...images }).map(([name, { v }]): [string, string] => [name, v]);
  const released = charts.map(([name, , , version = '']): [string, string] => [name, version]);
  return Object.fromEntries([...plain, ...released].map(([name, version]) => [name, version.replace(/^v/, '')]));
}

function main(args: readonly string[]): void {
  if (args.some(arg => arg !== '--check')) throw new Error(Usage);
  const root = fileURLToPath(new URL('..', import.meta.url));
  const versions = catalogVersions(readFileSync(join(root, 'schema', 'catalog.json'), 'utf8'));
  for (const path of notedFiles(join(root, 'templates'))) sync(path, versions, args.includes('--check'));
}

function sync(path: string, versions: Versions, onlyCheck: boolean): void {
  const { text, changes, faults } = withVersions(readFileSync(path, 'utf8'), versions);
  for (const line of [...changes, ...faults]) process.stdout.write(`${path}: ${line}\n`);
  const isWrong = faults.length > 0 || (onlyCheck && changes.length > 0);
  if (isWrong) process.exitCode = 1;
  if (!onlyCheck && changes.length > 0) writeFileSync(path, text);
}

/** Files below a folder that hold a note, sorted. */
export function notedFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => /^\s*# renovate: /m.test(readFileSync(path, 'utf8')))
    .sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 2;
  }
}
