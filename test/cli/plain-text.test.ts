import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { main } from '../../src/cli/main.ts';
import { ensureBuilt, example, scaffold, scratchFolder } from './bin.ts';

jest.setTimeout(60_000);

const work = scratchFolder();
beforeAll(async () => {
  ensureBuilt();
  expect((await scaffold(['new', 'infra', '--answers', example], { cwd: work })).code).toBe(0);
  appendFileSync(join(work, 'infra', 'README.md'), 'ours\n');
  rmSync(join(work, 'infra', 'LICENSE'), { force: true });
});

const commandLines = [
  ['--version'],
  ['--help'],
  ['new', '--help'],
  ['new', 'plan', '--answers', example, '--dry-run'],
  ['new', 'infra', '--answers', example],
  ['new'],
  ['schema'],
  ['answers', '--dir', 'infra'],
  ['status', '--dir', 'infra'],
  ['diff', '--dir', 'infra'],
  ['doctor', '--dir', 'infra'],
  ['statsu'],
];

const uncolored = [
  { FORCE_COLOR: '1', NO_COLOR: '1' },
  { FORCE_COLOR: '1', TERM: 'dumb' },
];

describe('no escape sequence is printed', () => {
  it.each(commandLines.map((args, index) => [args, uncolored[index % 2]] as const))(
    'by %j with %j',
    async (args, env) => {
      const { out, err } = await scaffold(args, { cwd: work, env: { ...env } });
      expect(out || err).not.toBe('');
      expect(out + err).not.toContain('\u001b');
    },
  );

  it.each([[['new', 'infra', '--answers', example]], [['doctor', '--dir', 'infra']]])(
    'into a pipe by %j',
    async args => {
      const { out, err } = await scaffold(args, { cwd: work });
      expect(out + err).not.toContain('\u001b');
    },
  );
});

describe('--json', () => {
  it.each([
    [['schema'], ['title']],
    [['answers', '--dir', 'infra'], ['answers']],
    [
      ['status', '--dir', 'infra'],
      ['command', 'dir', 'generator', 'clean', 'edited', 'deleted', 'unknown', 'due'],
    ],
    [
      ['diff', '--dir', 'infra'],
      ['command', 'files'],
    ],
    [
      ['doctor', '--dir', 'infra'],
      ['command', 'dir', 'diagnoses'],
    ],
    [['status', '--dir', 'nowhere'], ['error']],
    [['diff', 'nothing', '--dir', 'infra'], ['error']],
  ])('of %j is one document', async (args, keys) => {
    const texts: unknown[] = [];
    jest.spyOn(process.stdout, 'write').mockImplementation(text => texts.push(text) > 0);
    jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
    await main([...args.map(word => (word === 'infra' ? join(work, word) : word)), '--json']);
    jest.restoreAllMocks();
    expect(Object.keys(JSON.parse(texts.join(''))).slice(0, keys.length)).toEqual(keys);
  });
});

it('--quiet leaves data and errors', async () => {
  const [plan, refused] = await Promise.all([
    scaffold(['new', 'quiet', '--answers', example, '--dry-run', '--quiet'], { cwd: work }),
    scaffold(['new', 'infra', '--answers', example, '--quiet'], { cwd: work }),
  ]);
  expect(plan).toMatchObject({ code: 0, err: '' });
  expect(plan.out).toMatch(/^create /);
  expect(refused.err).toContain('is a generated repository already');
});
