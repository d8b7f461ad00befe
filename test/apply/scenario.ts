import { hash } from 'node:crypto';
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { applyChanges } from '../../src/apply/apply.ts';
import type { FileChange } from '../../src/apply/change.ts';
import { recover } from '../../src/apply/recover.ts';
import { undoLastRun } from '../../src/apply/undo.ts';
import { UserError } from '../../src/user-error.ts';
import { type Fault, Frozen, watch } from './faulty-fs.ts';
import { type Entry, plant, room, snapshot, type Tree, treeOf } from './tree.ts';

export type Files = Readonly<Record<string, Entry>>;

/** What is known of a repository before a run: its snapshots before and after, and the names in the writer's room before. */
export type Start = {
  old: Tree;
  next: Tree;
  oldRoom: readonly string[];
  /** The names in the room when all is done; the pack of the run when left out. */
  nextRoom?: readonly string[];
  /** A run was cut off past its commit point, so only `next` can follow. */
  isUnfinished: boolean;
};

/** A repository and a run in it; `prepare` returns what it set up in `root`. */
export type Scenario = {
  prepare: (root: string) => Start;
  run: (root: string) => unknown;
  /** The same command once more, by whoever does not know how the first time ended. */
  again: (root: string) => unknown;
};

// Longer than the pack's chunk, so that one pack takes several writes.
const BINARY = Uint8Array.from({ length: 270_000 }, (_, index) => (index * 7) % 251);

const FIRST: Files = {
  'README.md': { content: '# Platform ✓\n', mode: 0o644 },
  'scripts/check.sh': { content: '#!/bin/sh\nexit 0\n', mode: 0o755 },
  'modules/network/main.tf': { content: 'resource "a" "b" {}\n', mode: 0o644 },
  'modules/old/deep/gone.tf': { content: '# goes\n', mode: 0o644 },
  'environments/dev/base.gz': { content: BINARY, mode: 0o644 },
};

const SECOND: Files = {
  'README.md': { content: '# Platform, now with more\n', mode: 0o644 },
  'scripts/check.sh': { content: '#!/bin/sh\nexit 0\n', mode: 0o644 },
  'modules/network/main.tf': { content: 'resource "a" "b" {}\n', mode: 0o644 },
  'environments/dev/base.gz': { content: BINARY.slice(1), mode: 0o644 },
  'environments/prod/aws/main.tf': { content: 'module "network" {}\n', mode: 0o644 },
  'environments/prod/aws/run.sh': { content: '#!/bin/sh\n', mode: 0o755 },
};

/** What belongs to the team; no change names it. */
const TEAMS: Files = {
  'notes.txt': { content: 'ours\r\n', mode: 0o600 },
  'modules/network/extra.tf': { content: '# ours too\n', mode: 0o644 },
};

const CREATION = changesBetween({}, FIRST);
export const UPGRADE = changesBetween(FIRST, SECOND);

/** The fourth rename of a run puts its third file in place, after the pack and two more. */
const CUT_AT_RENAME = 4;

/** A process that does not exist: a run that is hit may leave its lock behind, and that must not name the test. */
const DEAD_PID = 4_194_304 + 7;

export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  /** A repository that is not there yet, with its parent directory. */
  fresh: {
    prepare: () => ({ old: {}, next: treeOf(FIRST), oldRoom: [], isUnfinished: false }),
    ...applying(CREATION),
  },
  /** A repository that the writer made and the team works in: files to replace, add, delete, and leave alone. */
  upgrade: { prepare: prepareUpgrade, ...applying(UPGRADE) },
  /** An upgrade that was cut off in the middle, while it is being finished. */
  resume: { ...applying(UPGRADE), prepare: prepareResume, run: root => recover(root) },
  /** The undo of an upgrade, in which the team's permissions come back with the files. */
  undo: { prepare: prepareUndo, run: undoLastRun, again: undoAgain },
  /** The undo of a creation, after which nothing is left but what the team added. */
  'undo of the first run': { prepare: prepareUndoOfFirst, run: undoLastRun, again: undoAgain },
  /** An undo that was cut off in the middle, while the next undo finishes it. */
  'undo resumed': { prepare: prepareUndoResumed, run: undoLastRun, again: undoAgain },
};

function applying(changes: readonly FileChange[]): Pick<Scenario, 'run' | 'again'> {
  const run = (root: string) => applyChanges(root, changes);
  return { run, again: run };
}

/** Where the undo is done already, the next one has nothing to do and refuses. */
function undoAgain(root: string): void {
  try {
    undoLastRun(root);
  } catch (error) {
    if (!(error instanceof UserError) || error.exitCode !== 3) throw error;
  }
}

/** Starts a scenario anew; what an earlier one left is removed. `root` is `directory/new/repository`. */
export function start(name: string, directory: string): { scenario: Scenario; root: string; before: Start } {
  const scenario = SCENARIOS[name];
  if (!scenario) throw new RangeError(name);
  const root = join(directory, 'new', 'repository');
  fs.rmSync(dirname(root), { recursive: true, force: true });
  fs.mkdirSync(directory, { recursive: true });
  return { scenario, root, before: scenario.prepare(root) };
}

/** Runs `run` as a process that is gone afterwards. */
export function asAnotherProcess(run: () => unknown): void {
  const { pid } = process;
  Object.defineProperty(process, 'pid', { value: DEAD_PID, configurable: true });
  try {
    run();
  } finally {
    Object.defineProperty(process, 'pid', { value: pid, configurable: true });
  }
}

/** The changes that turn the files `from` into the files `to`. */
export function changesBetween(from: Files, to: Files): FileChange[] {
  const paths = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return paths.map(path => ({ path, before: sha256(from[path]), after: after(to[path]) }));
}

function sha256(entry: Entry | undefined): string | null {
  return entry ? hash('sha256', entry.content) : null;
}

function after(entry: Entry | undefined): FileChange['after'] {
  return entry ? { content: entry.content, mode: entry.mode & 0o100 ? 0o755 : 0o644 } : null;
}

function prepareUpgrade(root: string): Start {
  applyChanges(root, CREATION);
  plant(root, TEAMS);
  return { old: snapshot(root), next: treeOf({ ...SECOND, ...TEAMS }), oldRoom: room(root), isUnfinished: false };
}

/** Leaves some files new, one written and not yet in its place, and a lock. */
function prepareResume(root: string): Start {
  const { next } = prepareUpgrade(root);
  cutOff(root, path => applyChanges(path, UPGRADE));
  return { old: snapshot(root), next, oldRoom: room(root), isUnfinished: true };
}

/** Modes that no run would ask for: a file to be deleted, one to be replaced, one that only loses its executable bits. */
const MODES = { 'modules/old/deep/gone.tf': 0o620, 'README.md': 0o664, 'scripts/check.sh': 0o750 };

function prepareUndo(root: string): Start {
  prepareUpgrade(root);
  for (const [path, mode] of Object.entries(MODES)) fs.chmodSync(join(root, path), mode);
  const next = snapshot(root);
  applyChanges(root, UPGRADE);
  return { old: snapshot(root), next, oldRoom: room(root), isUnfinished: false };
}

function prepareUndoOfFirst(root: string): Start {
  const { old, oldRoom } = prepareUpgrade(root);
  return { old, next: treeOf(TEAMS), oldRoom, nextRoom: [], isUnfinished: false };
}

function prepareUndoResumed(root: string): Start {
  const { next } = prepareUndo(root);
  cutOff(root, undoLastRun);
  return { old: snapshot(root), next, oldRoom: room(root), isUnfinished: true };
}

function cutOff(root: string, run: (root: string) => unknown): void {
  freeze(root, indexOfRename(root, run), run);
}

/** Learned from a run of its own, in a directory beside. */
function indexOfRename(root: string, run: (root: string) => unknown): number {
  const copy = `${root}-copy`;
  // With the times: a pack that was copied must not look as if a power cut had come after it.
  fs.cpSync(root, copy, { recursive: true, preserveTimestamps: true });
  const calls = watch(copy, null, () => run(copy));
  fs.rmSync(copy, { recursive: true });
  const renames = calls.flatMap(({ name }, index) => (name === 'renameSync' ? [index + 1] : []));
  return renames[CUT_AT_RENAME - 1] ?? 0;
}

function freeze(root: string, at: number, run: (root: string) => unknown): void {
  const fault: Fault = { at, strike: 'freeze', sticky: false };
  try {
    watch(root, fault, () => asAnotherProcess(() => run(root)));
  } catch (error) {
    if (!(error instanceof Frozen)) throw error;
  }
}
