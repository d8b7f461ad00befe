import { isDeepStrictEqual } from 'node:util';
import { recover } from '../../src/apply/recover.ts';
import { UserError } from '../../src/user-error.ts';
import { Frozen } from './faulty-fs.ts';
import type { Scenario, Start } from './scenario.ts';
import { room, snapshot, type Tree } from './tree.ts';

/** How a run ended, as far as its caller can tell. */
export type Outcome = { kind: 'done' | 'unchanged' | 'part way' | 'killed' | 'other'; message: string };

/** A repository after a run that was hit. */
export type Case = {
  root: string;
  scenario: Scenario;
  before: Start;
  outcome: Outcome;
  /** Nothing could be tidied up. */
  isSticky: boolean;
  /** The call that was hit removes empty directories, which may stay then. */
  mayLeaveEmpty: boolean;
};

const TEMPORARY = /(?:^|\/)\.scaffold-[0-9a-f]{8}-\d+$/;

/** Runs `run` and says how it ended. */
export function outcomeOf(run: () => unknown): Outcome {
  try {
    run();
    return { kind: 'done', message: '' };
  } catch (error) {
    if (error instanceof Frozen) return { kind: 'killed', message: '' };
    const message = String(error);
    if (!(error instanceof UserError) || error.exitCode !== 5) return { kind: 'other', message };
    return { kind: message.includes('nothing was changed') ? 'unchanged' : 'part way', message };
  }
}

/** Everything that is wrong with the repository after a run that was hit, and after the runs that follow it; none when all is well. */
export function faultsAfter(hit: Case): string[] {
  return [...faultsNow(hit), ...faultsLater(hit)];
}

function faultsNow(hit: Case): string[] {
  const { root, before, outcome, isSticky } = hit;
  const found = snapshot(root);
  const faults = tornFiles(found, before);
  if (outcome.kind === 'other') faults.push(`ended with ${outcome.message}`);
  if (outcome.kind === 'done' && !hasFiles(found, before.next)) faults.push('said it was done');
  if (outcome.kind !== 'unchanged') return faults;
  if (!hasFiles(found, before.old)) faults.push('said nothing was changed');
  return isSticky || before.isUnfinished ? faults : [...faults, ...differences(hit, before.old, before.oldRoom)];
}

function faultsLater(hit: Case): string[] {
  const { root, scenario, before } = hit;
  recover(root);
  const isOld = !before.isUnfinished && hasFiles(snapshot(root), before.old);
  const { nextRoom = ['pack.done'] } = before;
  const faults = isOld ? differences(hit, before.old, before.oldRoom) : differences(hit, before.next, nextRoom);
  scenario.again(root);
  return [...faults, ...differences(hit, before.next, nextRoom)].map(fault => `next run: ${fault}`);
}

/** The files that are neither as they were nor as they were to be. */
export function tornFiles(found: Tree, { old, next }: Pick<Start, 'old' | 'next'>): string[] {
  const paths = pathsOf(found, old, next).filter(path => !TEMPORARY.test(path) && found[path] !== 'empty directory');
  return paths
    .filter(path => found[path] !== old[path] && found[path] !== next[path])
    .map(path => `${path} is neither old nor new`);
}

function differences({ root, mayLeaveEmpty }: Case, wanted: Tree, names: readonly string[]): string[] {
  const found = mayLeaveEmpty ? filesOf(snapshot(root)) : snapshot(root);
  const faults = pathsOf(found, wanted).filter(path => found[path] !== wanted[path]);
  if (!isDeepStrictEqual(room(root), names)) faults.push(`the room holds ${room(root)}`);
  return faults;
}

function pathsOf(...trees: readonly Tree[]): string[] {
  return [...new Set(trees.flatMap(tree => Object.keys(tree)))];
}

function hasFiles(found: Tree, wanted: Tree): boolean {
  return isDeepStrictEqual(filesOf(found), filesOf(wanted));
}

function filesOf(tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([, text]) => text !== 'empty directory'));
}
