import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import type { Terminal } from '../../src/cli/terminal.ts';
import { exampleText, generated } from '../cases.ts';

const home = mkdtempSync(join(tmpdir(), 'scaffold-inspect-'));
const pattern = join(home, 'pattern');
let copies = 0;

beforeAll(() => write(pattern, exampleText('aws-minimal')));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A generated repository of its own for a test, without the writer. */
export function generatedFolder(): string {
  return copyOf(pattern);
}

export function copyOf(other: string): string {
  const folder = emptyFolder();
  cpSync(other, folder, { recursive: true });
  return folder;
}

/** One with other answers. */
export async function folderOf(answers: string): Promise<string> {
  const folder = emptyFolder();
  await write(folder, answers);
  return folder;
}

export function emptyFolder(): string {
  const folder = join(home, `copy-${++copies}`);
  mkdirSync(folder);
  return folder;
}

async function write(folder: string, answers: string): Promise<void> {
  for (const { path, content, mode } of (await generated(answers)).values()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content, { mode });
  }
}

export type Run = (
  invocation: { positionals: string[]; flags: Record<string, string | boolean> },
  terminal: Terminal,
) => Promise<number>;

/** Runs a command in this process and gives its exit code and what it printed, parsed under --json. */
export async function outcome(run: Run, dir: string, ...args: string[]) {
  const lines: string[] = [];
  const notes: string[] = [];
  const terminal: Terminal = {
    print: text => void lines.push(text),
    note: text => void notes.push(text),
    progress: () => undefined,
    complain: text => void notes.push(text),
    interactive: false,
    paint: (_, text) => text,
  };
  const flags = Object.fromEntries(args.filter(word => word.startsWith('--')).map(word => [word.slice(2), true]));
  const positionals = args.filter(word => !word.startsWith('--'));
  const code = await run({ positionals, flags: { dir, ...flags } }, terminal);
  return { code, out: lines.join('\n'), notes: notes.join('\n') };
}

/** Changes a text file in place. */
export function edit(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
