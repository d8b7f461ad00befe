import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, jest } from '@jest/globals';
import helpers from 'yeoman-test';
import AppGenerator from '../../generators/app/index.ts';
import { repositoryRoot } from '../cases.ts';

/** Where every target of these tests lies. */
export const home = realpathSync(mkdtempSync(join(tmpdir(), 'scaffold-yeoman-')));
/** The state folder of the person at the terminal. */
export const states = join(home, 'state');
const cwd = process.cwd();
const saved = { ...process.env };
const wasTerminal = [process.stdin, process.stderr].map(({ isTTY }) => isTTY);
let output = '';

/** What the run has printed on either stream. */
export const printed = (): string => output;

beforeEach(() => {
  // The generator asks only when a person sits in front of it; here the adapter of yeoman-test is that person.
  for (const stream of [process.stdin, process.stderr]) Object.assign(stream, { isTTY: true });
  delete process.env.CI;
  Object.assign(process.env, { XDG_STATE_HOME: states, NO_COLOR: '1' });
  process.exitCode = undefined;
  output = '';
  const collect = (text: string | Uint8Array): boolean => {
    output += text;
    return true;
  };
  for (const stream of [process.stdout, process.stderr]) jest.spyOn(stream, 'write').mockImplementation(collect);
});
afterEach(() => {
  jest.restoreAllMocks();
  for (const [index, stream] of [process.stdin, process.stderr].entries()) {
    Object.assign(stream, { isTTY: wasTerminal[index] });
  }
  process.env = { ...saved };
  process.exitCode = undefined;
  process.chdir(cwd);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** What is replied to each question, in order. */
export type Replies = Record<string, readonly unknown[]>;

let runs = 0;

/** Runs the generator with these replies, in order for a question that comes more than once. Question names have "/" for ".". */
export async function yo(replies: Replies, options: Record<string, unknown> = {}, folder = `target-${++runs}`) {
  const target = join(home, folder);
  const queues = new Map(Object.entries(replies).map(([name, values]) => [name, [...values]]));
  const asked: string[] = [];
  const context = helpers
    .run(AppGenerator, { namespace: 'scaffold:app', resolved: join(repositoryRoot, 'generators/app/index.ts') })
    .withArguments([target])
    .withOptions(options)
    .withAnswers(Object.fromEntries([...queues].map(([name]) => [name, true])), {
      throwOnMissingAnswer: true,
      callback: (_, { question }) => {
        asked.push(question.name);
        const queue = queues.get(question.name);
        if (!queue || queue.length === 0) throw new Error(`nobody said what to reply to ${question.name}`);
        return queue.shift();
      },
    });
  const result = await context;
  const exitCode = process.exitCode;
  expect(result.getSnapshot()).toEqual({});
  expect([...queues].filter(([, queue]) => queue.length > 0)).toEqual([]);
  return { target, asked, exitCode, cwd: result.cwd };
}
