import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { workplace } from '../../apply/workplace.ts';
import { repositoryRoot } from '../../cases.ts';
import { ensureBuilt } from '../../cli/bin.ts';
import { laterHome } from './later-home.ts';
import type { UndoReport } from './undo-program.ts';

// `npm run prove:undo` sets it.
const isWhole = process.env.SCAFFOLD_SWEEP === '1';
const RUNS = isWhole ? 200 : 20;
const SEED = Number(process.env.SCAFFOLD_SEED ?? 20261128);
const PROGRAM = ['--import', './test/terraform/typescript.mjs', 'test/commands/whole/undo-program.ts'];

jest.setTimeout(isWhole ? 1_800_000 : 300_000);

let directory = '';

beforeAll(() => {
  ensureBuilt();
  directory = workplace();
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

it('a command does what its dry run lists, and undo brings any state back to the byte and the mode', () => {
  const run = spawnSync(
    process.execPath,
    [...PROGRAM, repositoryRoot, laterHome(), directory, String(RUNS), String(SEED)],
    { cwd: repositoryRoot, encoding: 'utf8' },
  );
  if (run.status !== 0) throw new Error(run.stderr);
  const report: UndoReport = JSON.parse(run.stdout);
  process.stdout.write(`${RUNS} states, seed ${SEED}: ${JSON.stringify(report.ends)}\n`);
  expect(report.wrong).toEqual([]);
});
