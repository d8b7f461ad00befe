import fs from 'node:fs';
import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { undoLastRun } from '../../../src/apply/undo.ts';
import { type Call, type Fault, type Strike, watch } from '../../apply/faulty-fs.ts';
import { asAnotherProcess, type Start } from '../../apply/scenario.ts';
import { room, snapshot } from '../../apply/tree.ts';
import { faultsAfter, type Outcome, outcomeOf } from '../../apply/verdict.ts';
import { linkFolder } from './linked-folder.ts';
import type { Replay } from './replay.ts';

/** What a sweep found: how many faults were planted, how the runs ended, and what was wrong afterwards. */
export type Sweep = { planted: number; ends: Partial<Record<Outcome['kind'], number>>; wrong: string[] };

const STRIKES: readonly { strike: Strike; sticky: boolean }[] = [
  { strike: 'freeze', sticky: false },
  { strike: 'ENOSPC', sticky: false },
  { strike: 'EIO', sticky: true },
  { strike: 'freeze-half', sticky: false },
  { strike: 'EIO', sticky: false },
  { strike: 'ENOSPC', sticky: true },
];

type Place = { pattern: string; root: string; replay: Replay };

/** The calls of a run without faults. */
export function callsOf({ pattern, root, replay }: Place): Call[] {
  renew(pattern, root);
  return watch(root, null, () => replay.run(root));
}

/** Meets every call with a fault; with all of them in turn where `isWhole`, else with another one at each call. */
export function sweep(place: Place, calls: readonly Call[], isWhole: boolean): Sweep {
  const before = startOf(place);
  const found: Sweep = { planted: 0, ends: {}, wrong: [] };
  const faults = calls.flatMap((call, index) => faultsAt(call, index, isWhole));
  for (const fault of faults) {
    const { kind, wrong } = meet(place, before, { fault, call: calls[fault.at - 1] });
    found.planted++;
    found.ends[kind] = (found.ends[kind] ?? 0) + 1;
    found.wrong.push(...wrong);
  }
  return found;
}

function faultsAt(call: Call, index: number, isWhole: boolean): Fault[] {
  const fitting = STRIKES.filter(({ strike }) => strike !== 'freeze-half' || call.name === 'writeSync');
  const faults = fitting.map(each => ({ ...each, at: index + 1 }));
  return isWhole ? faults : faults.filter((_, turn) => turn === index % faults.length);
}

function renew(pattern: string, root: string): void {
  fs.rmSync(root, { recursive: true, force: true });
  fs.mkdirSync(dirname(root), { recursive: true });
  linkFolder(pattern, root);
}

function startOf({ pattern, root, replay }: Place): Start {
  renew(pattern, root);
  const [old, oldRoom] = [snapshot(root), room(root)];
  replay.run(root);
  return { old, next: snapshot(root), oldRoom, nextRoom: room(root), isUnfinished: false };
}

type Met = { fault: Fault; call: Call | undefined };

function meet(
  { pattern, root, replay }: Place,
  before: Start,
  { fault, call }: Met,
): { kind: Outcome['kind']; wrong: string[] } {
  renew(pattern, root);
  const outcome = outcomeOf(() => watch(root, fault, () => asAnotherProcess(() => replay.run(root))));
  const mayLeaveEmpty = call?.name === 'rmdirSync' && !fault.strike.startsWith('freeze');
  const scenario = { prepare: () => before, run: replay.run, again: replay.run };
  const wrong = orThrown(() => {
    const found = faultsAfter({ root, scenario, before, outcome, isSticky: fault.sticky, mayLeaveEmpty });
    return replay.isUndo || mayLeaveEmpty ? found : [...found, ...faultsOfUndo(root, before)];
  });
  const where = `${fault.strike}${fault.sticky ? ' from' : ' at'} call ${fault.at} (${call?.name} ${call?.file.slice(root.length)})`;
  return { kind: outcome.kind, wrong: wrong.map(text => `${where}: ${text}`) };
}

function orThrown(look: () => string[]): string[] {
  try {
    return look();
  } catch (error) {
    return [String(error)];
  }
}

function faultsOfUndo(root: string, { old }: Start): string[] {
  undoLastRun(root);
  return isDeepStrictEqual(snapshot(root), old) ? [] : ['undo did not bring the tree back'];
}
