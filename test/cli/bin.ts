import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { afterAll } from '@jest/globals';
import { repositoryRoot } from '../cases.ts';

export const program = join(repositoryRoot, 'dist', 'bin', 'scaffold.js');
export const example = join(repositoryRoot, 'examples', 'aws-minimal.yaml');

/** How a program ended (-1: killed, because it did not end by itself) and what it printed. */
export type Ended = { code: number; out: string; err: string };

export type Surroundings = {
  cwd?: string;
  env?: Record<string, string>;
  input?: string;
  uid?: number;
  /** The program and its first arguments; the bin when left out. */
  command?: readonly string[];
};

const WATCHDOG = 30_000;

/** Runs the compiled bin without a terminal, with little in its environment. It is killed when it waits for somebody. */
export function scaffold(args: readonly string[], surroundings: Surroundings = {}): Promise<Ended> {
  const { cwd = scratchFolder(), env = {}, uid, command = [process.execPath, program] } = surroundings;
  const [file = '', ...first] = command;
  const child = spawn(file, [...first, ...args], {
    cwd,
    env: { ...quietEnvironment(), ...env },
    timeout: WATCHDOG,
    killSignal: 'SIGKILL',
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  child.stdin?.on('error', () => {});
  child.stdin?.end(surroundings.input ?? '');
  return ended(child);
}

/** What programs get to see of this machine: no CI, no colour settings, no drafts of the person who runs the tests. */
export function quietEnvironment(): Record<string, string> {
  home ??= scratchFolder();
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'].flatMap(name => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const git = { GIT_AUTHOR_NAME: 'T', GIT_AUTHOR_EMAIL: 't@example.com', GIT_COMMITTER_NAME: 'T' };
  return {
    ...Object.fromEntries(kept),
    ...git,
    GIT_COMMITTER_EMAIL: 't@example.com',
    HOME: home,
    XDG_STATE_HOME: join(home, 'state'),
    TERM: 'xterm',
  };
}

let home: string | undefined;

function ended(child: ChildProcess): Promise<Ended> {
  const texts = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', chunk => (texts.out += chunk));
  child.stderr?.setEncoding('utf8').on('data', chunk => (texts.err += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => resolve({ code: code ?? -1, ...texts }));
  });
}

/** Compiles the package again when a source is newer than what was compiled of it. To be called before the bin is. */
export function ensureBuilt(): void {
  const sources = ['bin', 'generators', 'schema', 'src', 'templates'].flatMap(folder =>
    filesBelow(join(repositoryRoot, folder)),
  );
  if (!sources.some(isNewerThanBuilt)) return;
  for (const [program, ...args] of BUILD) {
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(repositoryRoot, program), ...args], {
      cwd: repositoryRoot,
    });
    if (status !== 0) throw new Error(`the build failed:\n${stdout}${stderr}`);
  }
}

const BUILD: readonly (readonly [string, ...string[]])[] = [
  ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
  ['scripts/precompile-templates.mjs'],
];

function isNewerThanBuilt(source: string): boolean {
  const built = builtFrom(relative(repositoryRoot, source));
  return built !== undefined && (!existsSync(built) || statSync(built).mtimeMs < statSync(source).mtimeMs);
}

function builtFrom(source: string): string | undefined {
  const dist = join(repositoryRoot, 'dist');
  if (source.endsWith('.hbs')) return join(dist, 'src/render/precompiled-templates.cjs');
  return source.endsWith('.ts') ? join(dist, source.replace(/\.ts$/, '.js')) : undefined;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

/** Every file below a folder with a hash of its bytes and its mode, on demand its time; git's and the writer's rooms are left out. */
export function treeOf(folder: string, { times = false } = {}): Record<string, string> {
  const paths = filesBelow(folder).map(file => relative(folder, file).split(sep).join('/'));
  const own = paths.filter(path => !/(^|\/)\.git\/|(^|\/)\.scaffold\/txn\//.test(path));
  return Object.fromEntries(
    own.map(path => {
      const file = join(folder, path);
      const { mode, mtimeMs, ino } = statSync(file);
      const hash = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
      return [path, `${hash} ${(mode & 0o777).toString(8)}${times ? ` ${mtimeMs} ${ino}` : ''}`];
    }),
  );
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder that goes away after the tests. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'scaffold-cli-'));
  folders.push(folder);
  return folder;
}
