import type { CheckedAnswers } from '../answers/answers.ts';
import { applyChanges } from '../apply/apply.ts';
import type { Invocation } from '../cli/commands.ts';
import type { Terminal } from '../cli/terminal.ts';
import { refuseEngineSwitch } from '../inspect/engine-switch.ts';
import { packageVersion } from '../package-root.ts';
import { readLocks, type UnitLock } from '../record/read-locks.ts';
import { releasesAfter } from '../releases/release.ts';
import { type ConflictWish, conflictWish } from '../upgrade/conflict-wish.ts';
import { filesAfter, objectionsTo, refuseObjections } from '../upgrade/gate.ts';
import { terraformFiles } from '../upgrade/read-terraform.ts';
import {
  recordedVersions,
  refuseDowngrade,
  refuseOpenConflicts,
  refuseOtherTemplates,
  refuseUnknownPaths,
} from '../upgrade/refusals.ts';
import type { Impact } from '../upgrade/state-impact.ts';
import { planUpdate, type Update } from '../upgrade/update.ts';
import { reportUpdate } from './update-report.ts';

/** What brings a repository in line: with which answers, and in whose name. */
export type Bringing = {
  command: 'update' | 'upgrade' | 'env add' | 'env remove' | 'env promote';
  root: string;
  answers: CheckedAnswers;
  flags: Invocation['flags'];
  /** The locks of the record, where they have been read already. */
  locks?: ReturnType<typeof readLocks>;
};

/** Brings a repository in line with answers and with the installed templates, and gives the exit code. */
export async function bring(bringing: Bringing, terminal: Terminal): Promise<number> {
  const { command, root, answers, flags } = bringing;
  const locks = bringing.locks ?? readLocks(root);
  refuseEngineSwitch(
    { root, engines: locks.map(({ lock }) => lock.templateSet) },
    answers.given,
    answers.repository.engine,
  );
  refuseOpenConflicts(root, locks);
  (command === 'upgrade' ? refuseDowngrade : refuseOtherTemplates)(root, locks);
  const wish = conflictWish(flags);
  const update = await planUpdate(root, answers, requestOf(wish, locks, flags));
  refuseUnknownPaths(
    words(flags.restore),
    update.steps.map(({ path }) => path),
  );
  await passGate(bringing, update);
  return carryOut(bringing, { update, wish }, terminal);
}

function requestOf(wish: ConflictWish, units: readonly UnitLock[], flags: Invocation['flags']) {
  const installed = packageVersion();
  const recorded = recordedVersions(units);
  const isSame = recorded.length === 1 && recorded[0] === installed;
  const labels = {
    ours: 'yours',
    base: `scaffold ${recorded.join(', ')}${isSame ? ', answers before' : ''}`,
    theirs: `scaffold ${installed}${isSame ? ', answers now' : ''}`,
  };
  const { choice, isAside, leavesOpen } = wish;
  const releases = releasesAfter(recorded, installed);
  return { choice, isAside, leavesOpen, labels, restore: words(flags.restore), units, releases };
}

function words(value: Invocation['flags'][string]): readonly string[] {
  return Array.isArray(value) ? value : [];
}

// Only what changes files of Terraform can change a state, and reading all of them takes its time.
async function passGate({ command, root, answers, flags }: Bringing, { active }: Update): Promise<void> {
  const changed = active.filter(({ path, after }) => after !== undefined && /\.(?:tf|hcl)$/.test(path));
  if (changed.length === 0) return;
  const before = terraformFiles(
    root,
    changed.map(({ path }) => path),
  );
  const merged = new Set(
    changed.filter(({ action }) => action === 'merge' || action === 'conflict').map(({ path }) => path),
  );
  const planned = { before, after: filesAfter(before, changed), merged };
  const objections = await objectionsTo(planned, words(flags['accept-state-change']));
  const names = answers.repository.environments.map(({ name }) => name);
  const isOfRemoved = ({ root: folder }: Impact) => command === 'env remove' && !names.includes(environmentOf(folder));
  refuseObjections({ ...objections, impacts: objections.impacts.filter(impact => !isOfRemoved(impact)) });
}

function environmentOf(folder: string): string {
  const [top, second = '', third = ''] = folder.split('/');
  return top === 'bootstrap' ? third : second;
}

type Order = { update: Update; wish: ConflictWish };

function carryOut({ command, answers, flags }: Bringing, { update, wish }: Order, terminal: Terminal): number {
  const conflicts = update.steps.filter(({ action }) => action === 'conflict').length;
  const outcome = outcomeOf(flags['dry-run'] === true, conflicts > 0 && !wish.isGiven);
  if (outcome === 'written' && update.changes.length > 0) applyChanges(update.root, update.changes, command);
  const warnings = [...answers.warnings, ...update.warnings];
  reportUpdate({ command, update, outcome, warnings, wish }, flags.json === true, terminal);
  if (outcome === 'planned') return dryCode(flags.check === true, conflicts, update.changes.length);
  return conflicts > 0 && wish.leavesOpen ? 3 : 0;
}

function outcomeOf(isDry: boolean, isStopped: boolean): 'planned' | 'refused' | 'written' {
  if (isDry) return 'planned';
  return isStopped ? 'refused' : 'written';
}

function dryCode(isCheck: boolean, conflicts: number, changes: number): number {
  if (!isCheck || changes === 0) return 0;
  return conflicts > 0 ? 3 : 4;
}
