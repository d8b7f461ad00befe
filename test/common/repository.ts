import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { clouds } from '../../schema/clouds.ts';
import { scratchFolder } from '../terraform/harness/scratch.ts';

const Engines = join(import.meta.dirname, '..', '..', 'templates');
const Templates = join(Engines, 'terraform');
export const CommonTemplates = join(Templates, 'common');
/** What lies over them where Terragrunt runs the components. */
export const TerragruntTemplates = join(Engines, 'terragrunt', 'common');
/** What bootstrap has to know of the state store of each cloud. */
export const StoreScripts = clouds.map(cloud => join(Templates, cloud, 'bootstrap', 'scripts'));
const Stubs = join(import.meta.dirname, 'stubs');

/** Exit code (-1: killed), and what was printed on either stream, in order of arrival. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** A scratch repository with the static common files, in a folder whose name has spaces, and stub programs on its PATH. */
export interface Repository {
  readonly dir: string;
  readonly write: (path: string, text: string) => void;
  readonly read: (path: string) => string;
  readonly list: (path: string) => string[];
  readonly run: (command: readonly string[], env?: Readonly<Record<string, string>>) => Promise<Ended>;
  /** The command lines that the stub programs were started with, since the last call of this function. */
  readonly calls: () => string[];
}

/** A repository that holds the common files and, for each folder of `roots`, an empty main.tf. */
export function commonRepository(...roots: string[]): Repository {
  const home = scratchFolder();
  const dir = join(home, 'check out');
  copyTemplates(dir);
  asGenerated(dir);
  const repository = repositoryAt(dir, home);
  repository.write('project.mk', 'TF ?= terraform\n');
  for (const root of roots) repository.write(join(root, 'main.tf'), '');
  return repository;
}

/** The same for Terragrunt: each folder of `units` holds a terragrunt.hcl that calls a module named like the folder. */
export function terragruntRepository(...units: string[]): Repository {
  const repository = commonRepository();
  cpSync(TerragruntTemplates, repository.dir, { recursive: true });
  asGenerated(repository.dir);
  repository.write('root.hcl', '');
  for (const unit of units) {
    const source = `\${dirname(find_in_parent_folders("root.hcl"))}/modules//aws/${basename(unit)}`;
    repository.write(join(unit, 'terragrunt.hcl'), `terraform {\n  source = "${source}"\n}\n`);
    repository.write(join('modules', 'aws', basename(unit), 'main.tf'), '');
  }
  return repository;
}

/** Puts the common files and the scripts of every cloud into a folder, as they lie in the templates. */
export function copyTemplates(dir: string): void {
  cpSync(CommonTemplates, dir, { recursive: true });
  for (const scripts of StoreScripts) cpSync(scripts, join(dir, 'scripts'), { recursive: true });
}

// The engine's rule for template folders: a leading underscore is a dot, and .hbs files are somebody else's.
function asGenerated(dir: string): void {
  for (const name of readdirSync(dir)) {
    if (name.endsWith('.hbs')) rmSync(join(dir, name));
    else if (name.startsWith('_')) renameSync(join(dir, name), join(dir, `.${name.slice(1)}`));
  }
}

function repositoryAt(dir: string, home: string): Repository {
  const log = join(home, 'calls');
  const bin = join(home, 'bin');
  installStubs(bin);
  const environment = {
    PATH: `${bin}:${process.env.PATH}`,
    HOME: home,
    STUB_CALLS: log,
    STUB_CLOUD: join(home, 'cloud'),
  };
  return {
    dir,
    write: (path, text) => {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text);
    },
    read: path => readFileSync(join(dir, path), 'utf8'),
    list: path => readdirSync(join(dir, path)).sort(),
    run: (command, env = {}) => run(command, dir, { ...environment, ...env }),
    calls: () => takeLines(log),
  };
}

function installStubs(bin: string): void {
  cpSync(Stubs, bin, { recursive: true });
  for (const name of readdirSync(bin)) chmodSync(join(bin, name), 0o755);
}

function takeLines(file: string): string[] {
  const lines = readFileSync(file, { encoding: 'utf8', flag: 'a+' }).split('\n').filter(Boolean);
  rmSync(file);
  return lines;
}

/** Runs a program in a process group of its own, so that a test can kill it together with all it started. */
export function run(command: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Promise<Ended> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', chunk => (output += chunk));
  child.stderr.on('data', chunk => (output += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => resolve({ code: code ?? -1, output }));
  });
}
