import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compile } from './compiled.ts';
import type { Call, Strike } from './faulty-fs.ts';
import { SCENARIOS, start } from './scenario.ts';
import type { Report } from './sweep-program.ts';
import { faultsAfter } from './verdict.ts';
import { workplace } from './workplace.ts';

// `npm run test:sweep` sets it: every point instead of a sample.
const isWhole = process.env.SCAFFOLD_SWEEP === '1';
// 11 faults meet most calls, so with 13 every call and every fault gets its turn sooner or later.
const STRIDE = isWhole ? 1 : 13;
const KILLS = isWhole ? Number.POSITIVE_INFINITY : 8;
const TIMEOUT_MS = isWhole ? 1_800_000 : 120_000;

let programs = '';
let directory = '';
let reports: Report[] = [];

beforeAll(() => {
  programs = compile();
  directory = workplace();
  const run = spawnSync(process.execPath, [join(programs, 'test/apply/sweep-program.js'), directory, String(STRIDE)], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  reports = JSON.parse(run.stdout) as Report[];
  const planted = reports.map(({ scenario, calls, planted: faults, outcomes }) => {
    return `${scenario}: ${calls.length} calls, ${faults} faults, ${JSON.stringify(outcomes)}`;
  });
  if (isWhole) process.stdout.write(`${planted.join('\n')}\n`);
}, TIMEOUT_MS);

afterAll(() => {
  for (const path of [programs, directory]) fs.rmSync(path, { recursive: true, force: true });
});

describe('a run that meets an error or is frozen at a call that changes the disk', () => {
  it.each(Object.keys(SCENARIOS))('leaves the old tree or, after the next run, the new one: %s', name => {
    const report = reportOn(name);
    expect(report.wrong).toEqual([]);
    expect(report.planted).toBeGreaterThan((report.calls.length * 10) / STRIDE);
  });

  it('is hit on both sides of the commit point', () => {
    const ends = reports.map(({ outcomes }) => Object.keys(outcomes).sort());
    expect(ends).toEqual(reports.map(() => ['done', 'killed', 'part way', 'unchanged']));
  });
});

describe('a process that is killed at a call that changes the disk', () => {
  it.each(Object.keys(SCENARIOS))(
    'leaves the old tree or, after the next run, the new one: %s',
    name => {
      const kills = killsFor(reportOn(name).calls);
      const step = Math.max(1, Math.floor(kills.length / KILLS));
      const tried = kills.filter((_, index) => index % step === 0);
      expect(tried.flatMap(kill => faultsAfterKill(name, kill))).toEqual([]);
      if (isWhole) process.stdout.write(`${name}: ${tried.length} kills\n`);
    },
    TIMEOUT_MS,
  );
});

type Kill = { at: number; strike: Strike };

function killsFor(calls: readonly Call[]): Kill[] {
  return calls.flatMap(({ name }, index) => {
    const strikes: Strike[] = name === 'writeSync' ? ['kill', 'kill-half'] : ['kill'];
    return strikes.map(strike => ({ at: index + 1, strike }));
  });
}

function faultsAfterKill(name: string, { at, strike }: Kill): string[] {
  const { scenario, root, before } = start(name, directory);
  const program = join(programs, 'test/apply/kill-program.js');
  const { status, stderr } = spawnSync(process.execPath, [program, directory, name, root, String(at), strike], {
    encoding: 'utf8',
  });
  // Windows knows no signals, only that the program did not end well.
  expect({ isKilled: status !== 0, stderr }).toEqual({ isKilled: true, stderr: '' });
  const faults = faultsAfter({
    root,
    scenario,
    before,
    outcome: { kind: 'killed', message: '' },
    isSticky: false,
    mayLeaveEmpty: false,
  });
  return faults.map(fault => `${strike} at call ${at}: ${fault}`);
}

function reportOn(name: string): Report {
  const report = reports.find(({ scenario }) => scenario === name);
  if (!report) throw new RangeError(name);
  return report;
}
