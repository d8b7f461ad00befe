import { type ChildProcess, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Environment } from '../terraform/harness/environment.ts';

/** How a command line ended: its exit code (-1: killed), all that it printed, and the seconds it took. */
export interface Ended {
  readonly code: number;
  readonly output: string;
  readonly seconds: number;
}

/** A shell in a folder, in which several people type commands. */
export interface CommandLine {
  readonly run: (as: Environment, command: string) => Promise<Ended>;
  /** Ends what still runs, with everything that it started; nothing runs here any more. */
  readonly stop: () => void;
}

export function commandLine(dir: string): CommandLine {
  const running = new Set<ChildProcess>();
  let open = true;
  return {
    run: async (as, command) => {
      if (!open) throw new Error(`Too late for: ${command}`);
      return run(command, { dir, as, running });
    },
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
const Patience = 240_000;

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
