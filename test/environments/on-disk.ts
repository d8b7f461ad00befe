import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Terminal } from '../../src/cli/terminal.ts';
import { envAdd, envPromote, envRemove } from '../../src/commands/env.ts';
import { runUpdate } from '../../src/commands/update.ts';
import { parseRange, type Range } from '../../src/network/cidr.ts';
import { unitOf } from '../../src/record/units.ts';
import { UserError } from '../../src/user-error.ts';

/** One command on the environments of a repository. */
export type Order = { kind: 'add' | 'remove' | 'promote'; name: string; other: string; cloud: 'aws' | 'gcp' };

const PLACES = { aws: 'aws=eu-west-1', gcp: 'gcp=europe-west1' };

/** Carries an order out; gives the exit code. */
export function ordered(root: string, { kind, name, other, cloud }: Order): Promise<number> {
  const quiet = { dir: root, yes: true, quiet: true };
  switch (kind) {
    case 'add':
      return ended(() =>
        envAdd(
          { positionals: [name], flags: { ...quiet, profile: 'dev', clouds: [cloud], region: [PLACES[cloud]] } },
          SILENT,
        ),
      );
    case 'remove':
      return ended(() => envRemove({ positionals: [name], flags: { ...quiet, 'confirm-destroyed': true } }, SILENT));
    case 'promote':
      return ended(() => envPromote({ positionals: [name, other, 'nodes.workload.max'], flags: quiet }, SILENT));
  }
}

/** The files that a run of `update` would write now; there should be none. */
export async function due(root: string): Promise<string[]> {
  const printed: string[] = [];
  const terminal = { ...SILENT, print: (text: string) => void printed.push(text) };
  await runUpdate({ positionals: [], flags: { dir: root, 'dry-run': true, json: true } }, terminal);
  const { changes }: { changes: { path: string; action: string }[] } = JSON.parse(printed.join(''));
  return changes.filter(({ action }) => action !== 'keep').map(({ path }) => path);
}

/** A copy of a repository that the team works in. */
export function teamCopy(pattern: string): string {
  const root = mkdtempSync(join(tmpdir(), 'scaffold-sequence-'));
  cpSync(pattern, root, { recursive: true, preserveTimestamps: true });
  appendFileSync(join(root, 'README.md'), '\nOurs: see the wiki.\n');
  appendFileSync(join(root, 'scaffold.yaml'), '\n# Ours.\n');
  appendFileSync(join(root, 'environments/dev/aws/eu-west-1/network/main.tf'), '\n# Ours.\n');
  return root;
}

/** Bytes, mode and time of every file outside of `.scaffold`, by path. */
export function snapshot(root: string): Map<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  const files = entries.map(entry => join(entry.parentPath, entry.name));
  return new Map(
    files
      .map(file => [file.slice(root.length + 1).replaceAll('\\', '/'), file] as const)
      .filter(([path]) => !path.startsWith('.scaffold/'))
      .map(([path, file]) => {
        const { mode, mtimeMs } = statSync(file);
        return [path, `${mode} ${mtimeMs} ${readFileSync(file, 'latin1')}`];
      }),
  );
}

/** Paths of environments that differ between two snapshots, by environment. */
export function touchedEnvironments(before: Map<string, string>, after: Map<string, string>): Set<string> {
  const paths = [...new Set([...before.keys(), ...after.keys()])].filter(path => before.get(path) !== after.get(path));
  return new Set(paths.map(unitOf).filter(unit => unit.startsWith('env-')));
}

/** The place of each state of a repository: what its backend says, but for comments. */
export function statePlaces(root: string, files: Iterable<string>): Map<string, string> {
  const backends = [...files].filter(path => path.endsWith('/backend.tf'));
  return new Map(backends.map(path => [path, readFileSync(join(root, path), 'utf8')]));
}

/** Every range in the answers. */
export function rangesIn(root: string): Range[] {
  const text = readFileSync(join(root, 'scaffold.yaml'), 'utf8');
  return [...text.matchAll(/[cC]idr: "?(\d[\d./]+)/g)].flatMap(match => parseRange(match[1] ?? '') ?? []);
}

const SILENT: Terminal = {
  print: () => undefined,
  note: () => undefined,
  progress: () => undefined,
  complain: () => undefined,
  interactive: false,
  paint: (_, text) => text,
};

async function ended(run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof UserError) return error.exitCode;
    throw error;
  }
}
