import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { workplace } from '../../apply/workplace.ts';
import { repositoryRoot } from '../../cases.ts';
import { ensureBuilt } from '../../cli/bin.ts';
import type { Findings } from './faults-program.ts';
import { laterHome } from './later-home.ts';

// `npm run prove:faults` sets it: every fault at every call, and more whole commands.
const isWhole = process.env.SCAFFOLD_SWEEP === '1';
const EXTENT = isWhole ? ['all', '12', '40'] : ['some', '1', '2'];
const PROGRAM = ['--import', './test/terraform/typescript.mjs', 'test/commands/whole/faults-program.ts'];

jest.setTimeout(isWhole ? 3_600_000 : 300_000);

let directory = '';
let { reports, races }: Findings = { reports: [], races: ['nobody ran'] };

beforeAll(() => {
  ensureBuilt();
  directory = workplace();
  const run = spawnSync(process.execPath, [...PROGRAM, repositoryRoot, laterHome(), directory, ...EXTENT], {
    cwd: repositoryRoot,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  ({ reports, races } = JSON.parse(run.stdout));
  for (const { stage, calls, sweep, hit, killed } of reports) {
    const figures = `${calls} calls, ${sweep.planted} faults, ${JSON.stringify(sweep.ends)}`;
    process.stdout.write(`${stage}: ${figures}, ${hit} whole commands hit, ${killed} processes killed\n`);
  }
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

const OFTEN = ['update', 'upgrade', 'env add', 'env remove', '--continue', 'undo'];
const RARE = ['update of a value', 'upgrade with markers', 'env promote', '--abort'];

describe.each(isWhole ? [...OFTEN, ...RARE] : OFTEN)('%s, hit at any call that changes the disk', name => {
  const report = () => reports.find(({ stage }) => stage === name);

  it('leaves the old tree or, after the next run, the new one; undo brings the old one back', () => {
    expect(report()?.sweep.wrong).toEqual([]);
    expect(report()?.wrong).toEqual([]);
  });

  it('is hit on both sides of the commit point', () => {
    expect(Object.keys(report()?.sweep.ends ?? {}).sort()).toEqual(['done', 'killed', 'part way', 'unchanged']);
  });
});

it('of two commands at once one wins, the other is told, and nothing is lost', () => {
  expect(races).toEqual([]);
});
