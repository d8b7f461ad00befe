import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { applyChanges } from '../../src/apply/apply.ts';
import type { FileChange } from '../../src/apply/change.ts';
import type { Invocation } from '../../src/cli/commands.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { runDiff } from '../../src/commands/diff.ts';
import { envAdd, envRemove } from '../../src/commands/env.ts';
import { runStatus } from '../../src/commands/status.ts';
import { runUndo } from '../../src/commands/undo.ts';
import { runUpdate, runUpgrade } from '../../src/commands/update.ts';
import { UserError } from '../../src/user-error.ts';
import { exampleText, generated } from '../cases.ts';

const home = mkdtempSync(join(tmpdir(), 'scaffold-record-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A folder that goes away after the tests; it need not be there yet. */
export const placeFor = (name: string): string => join(home, name);

/** Two environments, so that one of them can go. */
export const answersText = `${exampleText('aws-minimal')}  prod:
    profile: prod
    promoteFrom: dev
    aws:
      regions:
        eu-west-1: {}
`;

/** A repository that `new` made, so that there is something to undo. */
export async function newRepository(name: string, answers = answersText): Promise<string> {
  const root = placeFor(name);
  const files = [...(await generated(answers)).values()];
  const changes = files.map(
    ({ path, content, mode }): FileChange => ({ path, before: null, after: { content, mode } }),
  );
  applyChanges(root, changes, 'new');
  return root;
}

type Command = { run: typeof runUpdate; words?: string[]; flags?: Invocation['flags'] };

/** Each command that reads a record or a pack, as a person would give it. */
export const commands = {
  status: { run: runStatus },
  diff: { run: runDiff },
  update: { run: runUpdate },
  upgrade: { run: runUpgrade },
  'upgrade --continue': { run: runUpgrade, flags: { continue: true } },
  'env add': { run: envAdd, words: ['qa'], flags: { from: 'dev', yes: true } },
  'env remove': { run: envRemove, words: ['prod'], flags: { 'confirm-destroyed': true } },
  undo: { run: runUndo },
} satisfies Record<string, Command>;

export type Ended = { code: number; told: string };

/** Runs a command here, and gives its exit code with all that a person reads. What is no refusal is thrown. */
export async function ended({ run, words = [], flags = {} }: Command, dir: string): Promise<Ended> {
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const quiet = { progress: () => undefined, paint: (_: string, text: string) => text, interactive: false };
  const terminal: Terminal = { ...quiet, print: say, note: say, complain: say };
  try {
    const code = await run({ positionals: words, flags: { dir, ...flags } }, terminal);
    return { code, told: said.join('\n') };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const problems = error.problems.map(({ path, message, hint }) => `${path}: ${message}; ${hint}`);
    return { code: error.exitCode, told: [error.message, ...problems].join('\n') };
  }
}

/** Every file below a folder, with what changes when somebody writes it. Nothing is opened: it may be a pipe. */
export function untouched(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const { mode, size, mtimeMs, ctimeMs, ino } = lstatSync(file);
    found[file] = entry.isDirectory() ? 'directory' : [mode, size, mtimeMs, ctimeMs, ino].join(' ');
  }
  return found;
}

/** Lets there be something to do: an answer that changes files of every environment and of the root. */
export function changedAnswers(root: string): void {
  const file = join(root, 'scaffold.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^environments:/m, 'network:\n  flowLogs: true\nenvironments:'));
}
