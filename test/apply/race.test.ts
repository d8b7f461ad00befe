import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { thisProcess } from '../../src/apply/owner.ts';
import { compile } from './compiled.ts';
import type { Finish, Turn } from './race-program.ts';
import { changesBetween, type Files } from './scenario.ts';
import { plant, room, snapshot, treeOf } from './tree.ts';
import { workplace } from './workplace.ts';

const TURNS = process.env.SCAFFOLD_SWEEP === '1' ? 100 : 20;
const RUNNERS = 3;
/** Long enough for a message to reach every runner before the start. */
const HEAD_START_MS = 15;

let programs = '';
let directory = '';
let runners: ChildProcess[] = [];

beforeAll(() => {
  programs = compile();
  directory = workplace();
  runners = Array.from({ length: RUNNERS }, () => fork(join(programs, 'test/apply/race-program.js')));
});

afterAll(async () => {
  const exits = runners.map(runner => once(runner, 'exit'));
  for (const runner of runners) runner.kill();
  await Promise.all(exits);
  for (const path of [programs, directory]) fs.rmSync(path, { recursive: true, force: true });
});

/** The same dozen files in each version, so that a mixture shows. */
function version(tag: string): Files {
  const paths = Array.from({ length: 12 }, (_, index) => `environments/${index % 3 ? 'dev' : 'prod'}/f${index}.tf`);
  return Object.fromEntries(
    paths.map((path, index) => [path, { content: `# ${tag} ${index}\n`.repeat(1 + index * 50), mode: 0o644 }]),
  );
}

async function race(root: string, from: Files, count: number): Promise<{ finishes: Finish[]; winners: string[] }> {
  const at = Date.now() + HEAD_START_MS;
  const finishes = await Promise.all(
    runners.slice(0, count).map(async (runner, index) => {
      const turn: Turn = { root, changes: changesBetween(from, version(`version ${index}`)), at };
      runner.send(turn);
      const [finish] = await once(runner, 'message');
      return finish as Finish;
    }),
  );
  const found = snapshot(root);
  const winners = finishes.map((_, index) => `version ${index}`).filter(tag => sameText(found, treeOf(version(tag))));
  return { finishes, winners };
}

function sameText(a: object, b: object): boolean {
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
}

/** A loser either finds the lock taken, and says by whom, or comes after the winner, and says that its plan is out of date. */
function isGoodRefusal({ ended, message, milliseconds }: Finish, finishes: readonly Finish[]): boolean {
  if (ended !== 'refused' || !message.includes('nothing was changed')) return false;
  const namesOther = finishes.some(({ pid }) => message.includes(`pid ${pid} `)) && milliseconds < 1000;
  return (
    namesOther ||
    message.includes('appeared since') ||
    message.includes('changed since') ||
    message.includes('keeps taking')
  );
}

describe.each([2, RUNNERS])('%i runs at once', count => {
  it.each([
    ['into a directory that is not there yet', (): Files => ({})],
    ['into a repository', (root: string): Files => plantVersion(root)],
    ['into a repository with the lock of a run that died', (root: string): Files => plantStale(root)],
  ])('never mix, and the losers are told: %s', async (_, prepare) => {
    for (let turn = 0; turn < TURNS; turn++) {
      const root = join(directory, `${count}-${expect.getState().currentTestName?.length}-${turn}`, 'repository');
      const { finishes, winners } = await race(root, prepare(root), count);
      const losers = finishes.filter(({ ended }) => ended !== 'done');
      expect(winners).toHaveLength(1);
      expect(losers).toHaveLength(count - 1);
      expect(losers.filter(loser => !isGoodRefusal(loser, finishes))).toEqual([]);
      expect(room(root)).toEqual(['pack.done']);
    }
  });
});

function plantVersion(root: string): Files {
  const files = version('version 9');
  plant(root, files);
  return files;
}

function plantStale(root: string): Files {
  const files = plantVersion(root);
  const text = JSON.stringify({ ...thisProcess(), pid: 4_194_304 + 7 });
  plant(root, { '.scaffold/txn/lock': { content: text, mode: 0o644 } });
  return files;
}
