import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputFile } from '../../src/generate/output.ts';
import { textOf } from '../cases.ts';
import type { Environment } from '../terraform/harness/environment.ts';
import { scratchFolder } from '../terraform/harness/scratch.ts';
import { type Ran, terraform } from '../terraform/harness/terraform.ts';
import { readsIn } from './wired-root.ts';
import { writeTree } from './write-tree.ts';

/** A copy of a generated repository whose roots keep their states, and read those of others, on this machine. */
export interface LocalRepository {
  readonly dir: string;
  /** Folders of the roots by turns: a root is in a later turn than those that it reads. */
  readonly turns: readonly (readonly string[])[];
  readonly root: (folder: string, as: Environment) => LocalRoot;
  readonly isProtected: (folder: string) => boolean;
  /** What docs/operations.md has a team do before it gives up what is protected. */
  readonly liftProtection: (folder: string) => void;
}

/** A root that somebody works in: nobody else sees what init writes. */
export interface LocalRoot {
  readonly run: (...args: readonly string[]) => Promise<Ran>;
}

/** Copies the files with these roots, and changes nothing in them: what differs stands in override files. */
export function localRepository(files: readonly OutputFile[], folders: readonly string[]): LocalRepository {
  const dir = writeTree(files);
  const reads = new Map(folders.map(folder => [folder, readsOf(files, folder)]));
  const states = scratchFolder();
  for (const [folder, read] of reads) {
    writeFileSync(join(dir, folder, 'backend_override.tf'), backend(stateOf(states, folder)));
    const others = [...read].map(([name, other]) => remoteState(name, stateOf(states, other)));
    writeFileSync(join(dir, folder, 'dependencies_override.tf'), others.join(''));
  }
  return {
    dir,
    turns: turnsOf(reads),
    root: (folder, as) => {
      const env = { ...as, TF_DATA_DIR: scratchFolder() };
      return { run: (...args) => terraform(args, { cwd: join(dir, folder), env }) };
    },
    isProtected: folder => existsSync(join(dir, folder, 'protected.tf')),
    liftProtection: folder => rmSync(join(dir, folder, 'protected.tf'), { force: true }),
  };
}

type Reads = ReadonlyMap<string, string>;

function readsOf(files: readonly OutputFile[], folder: string): Reads {
  const file = files.find(({ path }) => path === `${folder}/dependencies.tf`);
  return file === undefined ? new Map() : readsIn(textOf(file));
}

function stateOf(states: string, folder: string): string {
  return join(states, `${folder.replaceAll('/', '--')}.tfstate`);
}

function backend(path: string): string {
  return `terraform {\n  backend "local" {\n    path = ${JSON.stringify(path)}\n  }\n}\n`;
}

function remoteState(name: string, path: string): string {
  const config = `  config = {\n    path = ${JSON.stringify(path)}\n  }\n`;
  return `data "terraform_remote_state" "${name}" {\n  backend = "local"\n${config}}\n`;
}

function turnsOf(reads: ReadonlyMap<string, Reads>): string[][] {
  const turn = (folder: string): number =>
    Math.max(-1, ...[...(reads.get(folder) ?? new Map<string, string>()).values()].map(turn)) + 1;
  const turns: string[][] = [];
  for (const folder of reads.keys()) turns[turn(folder)] = [...(turns[turn(folder)] ?? []), folder];
  return turns;
}
