import assert from 'node:assert/strict';
import fs from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { room, snapshot, type Tree } from '../../apply/tree.ts';
import type { CommandLine, Ended } from './command-line.ts';
import { linkFolder, overwrite } from './linked-folder.ts';
import { giveAnswers, ORDERS, orderOf } from './orders.ts';
import type { Patterns } from './patterns.ts';
import { listedIn, mustBeTruthful } from './plan-truth.ts';
import { resolveConflicts } from './resolve.ts';
import { doTeamWork, teamWork } from './team-edit.ts';

const WISHES = [[], ...['markers', 'ours', 'theirs', 'sidecar'].map(wish => ['--on-conflict', wish])];

/** A repository that a team has worked in, a writing command, and what is done afterwards. */
export const lives = fc.record({
  work: teamWork,
  order: fc.constantFrom(...ORDERS),
  wish: fc.constantFrom(...WISHES),
  /** Which of the changed files is tampered with before the undo. */
  tampered: fc.option(fc.nat(99), { freq: 1 }),
  /** Whether conflicts are resolved before, where there are any. */
  isSettled: fc.boolean(),
});

type Life = typeof lives extends fc.Arbitrary<infer Value> ? Value : never;
/** States that went wrong once. */
export const EXAMPLES: readonly Life[] = (['folder', 'link'] as const).map(way => ({
  work: { edits: [{ file: 'modules/aws/network/main.tf', way }], added: [] },
  order: orderOf('upgrade'),
  wish: ['--on-conflict', 'sidecar'],
  tampered: null,
  isSettled: true,
}));

type Run = { command: CommandLine; argv: readonly string[]; root: string };

/** Lives it below `root`, throws where a promise is broken, and says how the commands ended. */
export async function lifeOf(patterns: Patterns, root: string, life: Life): Promise<string[]> {
  const { order, wish, tampered, isSettled } = life;
  linkFolder(patterns.folders[order.pattern], root);
  doTeamWork(root, life.work, patterns.generated);
  giveAnswers(root, order);
  const command = patterns.commands[order.version];
  const run = { command, argv: [...order.argv, ...wish], root };
  const before = snapshot(root);
  const ended = await observed(await accepting(run));
  const ends = [`${order.name}: ${ended}`];
  if (ended === 'conflicts' && isSettled) return [...ends, await settledAndBack(run)];
  if (ended !== 'nothing' && ended !== 'refused') await undone(run, { before, tampered });
  return ends;
}

/** The same run with every change of a state accepted, which is another matter. */
async function accepting(run: Run): Promise<Run> {
  const { out, err } = await typed(run, '--dry-run');
  const addresses = [...`${out}${err}`.matchAll(/--accept-state-change '([^']+)'/g)].flatMap(
    ([, found]) => found ?? [],
  );
  return { ...run, argv: [...run.argv, ...[...new Set(addresses)].flatMap(each => ['--accept-state-change', each])] };
}

function typed({ command, argv, root }: Run, ...more: readonly string[]): Promise<Ended> {
  return command(...argv, ...more, '--json', '--dir', root);
}

/** Runs it dry and then in earnest; the first must say what the second does. */
async function observed(run: Run): Promise<'done' | 'nothing' | 'refused' | 'conflicts'> {
  const before = snapshot(run.root);
  const dry = await typed(run, '--dry-run');
  assert.deepEqual(snapshot(run.root), before, 'a dry run wrote');
  const times = timesOf(run.root, before);
  const real = await typed(run);
  const after = snapshot(run.root);
  assert.notEqual(real.code, 1, real.err);
  mustBeTruthful({ dry, real, before, after });
  const same = Object.keys(before).filter(path => after[path] === before[path]);
  assert.deepEqual(timesOf(run.root, pick(after, same)), pick(times, same), 'a file was touched that did not change');
  if (listedIn(real) === null || isSame(before, after)) return real.code === 0 ? 'nothing' : 'refused';
  assert.deepEqual(room(run.root), ['pack.done']);
  return real.code === 3 ? 'conflicts' : 'done';
}

function isSame(before: Tree, after: Tree): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

function timesOf(root: string, tree: Tree): Tree {
  const files = Object.keys(tree).filter(path => tree[path] !== 'empty directory');
  return Object.fromEntries(
    files.map(path => {
      const { mtimeMs, ino } = fs.lstatSync(join(root, path));
      return [path, `${mtimeMs} ${ino}`];
    }),
  );
}

function pick(tree: Tree, paths: readonly string[]): Tree {
  return Object.fromEntries(paths.flatMap(path => (path in tree ? [[path, tree[path] ?? '']] : [])));
}

type Back = { before: Tree; tampered: number | null };

async function undone({ command, root }: Run, { before, tampered }: Back): Promise<void> {
  if (tampered !== null) await refusedAfterTampering({ command, root }, before, tampered);
  const { code, err } = await command('undo', '--dir', root);
  assert.equal(code, 0, err);
  assert.deepEqual(snapshot(root), before, 'undo did not bring the tree back');
}

async function refusedAfterTampering(
  { command, root }: Pick<Run, 'command' | 'root'>,
  before: Tree,
  index: number,
): Promise<void> {
  const after = snapshot(root);
  const changed = Object.keys(after).filter(path => after[path] !== before[path] && after[path] !== 'empty directory');
  const path = changed[index % changed.length];
  if (path === undefined) return;
  const content = fs.readFileSync(join(root, path));
  overwrite(join(root, path), Buffer.concat([content, Buffer.from('\n# Since.\n')]));
  const tree = snapshot(root);
  const { code, err } = await command('undo', '--dir', root);
  assert.deepEqual({ code, names: err.includes(`${path}: it changed since`) }, { code: 3, names: true }, err);
  assert.deepEqual(snapshot(root), tree, 'a refused undo wrote');
  overwrite(join(root, path), content);
}

/** Resolves every conflict with the team's side, says so with --continue, and undoes that. */
async function settledAndBack(run: Run): Promise<string> {
  const { command, root } = run;
  const [verb = ''] = run.argv[0] === 'env' ? ['upgrade'] : run.argv;
  resolveConflicts(root);
  const before = snapshot(root);
  const { code, err } = await command(verb, '--continue', '--dir', root);
  assert.equal(code, 0, err);
  await undone(run, { before, tampered: null });
  return 'continue: done';
}
