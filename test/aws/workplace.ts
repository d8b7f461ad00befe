import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { generated } from '../cases.ts';
import { writeTree } from '../roots/write-tree.ts';
import type { Environment } from '../terraform/harness/environment.ts';
import { scratchFolder } from '../terraform/harness/scratch.ts';

/** How a command line ended: its exit code (-1: killed), all that it printed, and the seconds it took. */
export interface Ended {
  readonly code: number;
  readonly output: string;
  readonly seconds: number;
}

/** A clone of a generated repository, and the person who types commands in it. */
export interface Workplace {
  readonly run: (as: Environment, command: string) => Promise<Ended>;
  readonly read: (path: string) => string;
  readonly edit: (path: string, change: (text: string) => string) => void;
  readonly write: (path: string, text: string) => void;
  readonly remove: (path: string) => void;
  /** Ends what still runs, with everything that it started; nothing runs here any more. */
  readonly stop: () => void;
}

/** Generates a repository from answers (YAML) into a scratch folder. */
export async function workplace(answers: string): Promise<Workplace> {
  const files = await generated(answers);
  const dir = writeTree(files.values(), join(scratchFolder(), 'check out'));
  const running = new Set<ChildProcess>();
  let open = true;
  const read = (path: string) => readFileSync(join(dir, path), 'utf8');
  const write = (path: string, content: string) => writeFileSync(join(dir, path), content);
  return {
    run: async (as, command) => {
      if (!open) throw new Error(`Too late for: ${command}`);
      return run(command, { dir, as, running });
    },
    read,
    write,
    edit: (path, change) => write(path, change(read(path))),
    remove: path => rmSync(join(dir, path)),
    stop: () => {
      open = false;
      running.forEach(killGroup);
    },
  };
}

interface Where {
  readonly dir: string;
  readonly as: Environment;
  readonly running: Set<ChildProcess>;
}

// Twice what the slowest command takes on a busy machine. What waits longer waits for ever, and shall say where.
const Patience = 180_000;

async function run(command: string, { dir, as, running }: Where): Promise<Ended> {
  const started = performance.now();
  const child = spawn('sh', ['-c', `exec 2>&1; ${command}`], {
    cwd: dir,
    env: as,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  const closed = new Promise<number>(resolve => child.on('close', code => resolve(code ?? -1)));
  const timer = setTimeout(() => killGroup(child), Patience);
  const output = await text(child.stdout);
  const code = await closed;
  clearTimeout(timer);
  running.delete(child);
  return { code, output, seconds: Math.round((performance.now() - started) / 100) / 10 };
}

// The group, because make and terraform leave their children behind.
function killGroup({ pid, exitCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null) process.kill(-pid, 'SIGKILL');
}
