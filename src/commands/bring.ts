import type { CheckedAnswers } from '../answers/answers.ts';
import { applyChanges } from '../apply/apply.ts';
import { lastRunTime } from '../apply/last-run.ts';
import type { Invocation } from '../cli/commands.ts';
import { flagWords } from '../cli/flag-words.ts';
import type { Terminal } from '../cli/terminal.ts';
import { stageConflicts } from '../git/stage-conflicts.ts';
import { uncommitted } from '../git/uncommitted.ts';
import { refuseEngineSwitch } from '../inspect/engine-switch.ts';
import { packageVersion } from '../package-root.ts';
import { readLocks, type UnitLock } from '../record/read-locks.ts';
import { releasesAfter } from '../releases/release.ts';
import type { UpdateRequest } from '../upgrade/chosen-steps.ts';
import type { ConflictChoice } from '../upgrade/conflict-choice.ts';
import { type ConflictWish, conflictWish } from '../upgrade/conflict-wish.ts';
import { type Objections, objectionProblems, refuseObjections } from '../upgrade/gate.ts';
import { refuseSelection, selectionOf } from '../upgrade/only.ts';
import {
  recordedVersions,
  refuseDowngrade,
  refuseOpenConflicts,
  refuseOtherTemplates,
  refuseUnknownPaths,
} from '../upgrade/refusals.ts';
import { planUpdate, type Update } from '../upgrade/update.ts';
import { inquirerAsk } from '../wizard/inquirer-ask.ts';
import type { Ask } from '../wizard/question.ts';
import { approve } from './approve.ts';
import { askConflicts } from './ask-conflicts.ts';
import { objectionsOf } from './gate.ts';
import { planDiff } from './plan-diff.ts';
import { bodyTarget, writeBody } from './pr-body-file.ts';
import { reportUpdate, type UpdateReport } from './update-report.ts';

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
export async function bring(bringing: Bringing, terminal: Terminal, ask: Ask = inquirerAsk): Promise<number> {
  const { command, root, answers, flags } = bringing;
  const locks = bringing.locks ?? readLocks(root);
  refuseEngineSwitch(
    { root, engines: locks.map(({ lock }) => lock.templateSet) },
    answers.given,
    answers.repository.engine,
  );
  refuseOpenConflicts(root, locks);
  (command === 'upgrade' ? refuseDowngrade : refuseOtherTemplates)(root, locks);
  const body = bodyTarget(flags);
  const from = recordedVersions(locks);
  const { update, wish } = await planned(bringing, locks, { terminal, ask });
  const gate = { command, answers, accepted: flagWords(flags['accept-state-change']), wish };
  const objections = await objectionsOf(update, gate);
  const outcome = outcomeOf(flags['dry-run'] === true, update, wish);
  if (!isOnlyShown(outcome, objections)) refuseObjections(objections, update.steps);
  const warnings = [...answers.warnings, ...update.warnings, ...(await editWarnings(update)), ...idle(update, flags)];
  const report: UpdateReport = { command, from, update, outcome, warnings, wish, objections };
  const isApproved = isAskedFor(report, flags, terminal);
  if (isApproved) await approve(report, { ask, show: text => terminal.note(text) });
  if (outcome === 'written') warnings.push(...(await write(update, command)));
  const form = { isJson: flags.json === true, isBodyPrinted: body === '-', isPlanShown: isApproved };
  reportUpdate(report, form, terminal);
  if (outcome === 'planned' && isOfEnvironments(command) && !form.isJson) terminal.print(planDiff(update).trimEnd());
  writeBody(body, report, terminal);
  return exitCode(report, flags.check === true);
}

// Where nobody has decided about conflicts yet, they are shown with what stands against keeping all of the team's.
function isOnlyShown(outcome: UpdateReport['outcome'], { obstacles }: Objections): boolean {
  return outcome === 'planned' || (outcome === 'refused' && obstacles.length === 0);
}

const isOfEnvironments = (command: string): boolean => command.startsWith('env ');

// Of what a person has typed into scaffold.yaml itself nothing has to be approved.
function isAskedFor(
  { command, outcome, update }: UpdateReport,
  { yes }: Invocation['flags'],
  terminal: Terminal,
): boolean {
  const isWritten = outcome === 'written' && update.changes.length > 0;
  return isWritten && isOfEnvironments(command) && terminal.interactive && yes !== true;
}

type Person = { terminal: Terminal; ask: Ask };

/** The plan, with every conflict decided where somebody can be asked. */
async function planned({ root, answers, flags }: Bringing, locks: readonly UnitLock[], { terminal, ask }: Person) {
  const only = flagWords(flags.only);
  const selection = only.length > 0 ? await selectionOf(only) : undefined;
  const wish = conflictWish(flags);
  const restore = flagWords(flags.restore);
  const request: UpdateRequest = {
    units: locks,
    releases: releasesAfter(recordedVersions(locks), packageVersion()),
    choice: wish.choice,
    isAside: wish.isAside,
    labels: labelsOf(recordedVersions(locks)),
    restore,
    ...(selection ? { isWanted: selection.isWanted } : {}),
  };
  const plan = (choice: ConflictChoice) => planUpdate(root, answers, { ...request, choice });
  const update = await plan(wish.choice);
  refuseUnknownPaths(restore, update.known);
  const recorded = locks.flatMap(({ lock }) => Object.keys(lock.files));
  if (selection) refuseSelection(selection, [...recorded, ...update.known], restore);
  const canBeAsked = terminal.interactive && !wish.isGiven && flags['dry-run'] !== true;
  if (!canBeAsked || conflictsIn(update) === 0 || update.unmerged.length > 0) return { update, wish };
  const decided = await askConflicts(update, plan, { ask, show: text => terminal.note(text) });
  return { update: decided.update, wish: wishOf(decided.choice, decided.update) };
}

function wishOf(choice: ConflictChoice, { open }: Update): ConflictWish {
  return { choice, isGiven: true, isAside: false, leavesOpen: open.length > 0 };
}

function labelsOf(recorded: readonly string[]): UpdateRequest['labels'] {
  const installed = packageVersion();
  const isSame = recorded.length === 1 && recorded[0] === installed;
  return {
    ours: 'yours',
    base: `scaffold ${recorded.join(', ')}${isSame ? ', answers before' : ''}`,
    theirs: `scaffold ${installed}${isSame ? ', answers now' : ''}`,
  };
}

function conflictsIn({ steps }: Update): number {
  return steps.filter(({ action }) => action === 'conflict').length;
}

/** Writes a plan, and tells git of the conflicts in it; gives what did not work. */
async function write({ root, changes, marked }: Update, command: string): Promise<string[]> {
  if (changes.length === 0) return [];
  applyChanges(root, changes, command);
  return stageConflicts({ root, at: lastRunTime(root) ?? '', files: marked });
}

async function editWarnings({ root, steps }: Update): Promise<string[]> {
  const touched = steps.filter(({ before, after }) => before !== null && after !== undefined).map(({ path }) => path);
  const edited = await uncommitted(root, touched);
  if (edited.length === 0) return [];
  const named = edited.slice(0, 20).join(', ') + (edited.length > 20 ? ` and ${edited.length - 20} more` : '');
  return [`not committed: your edits in ${named}; they are kept, and git diff shows them together with what is new`];
}

function idle({ steps }: Update, flags: Invocation['flags']): string[] {
  if (flagWords(flags.only).length === 0 || steps.some(({ action }) => action !== 'keep')) return [];
  return ['nothing changes in what --only asks for'];
}

function outcomeOf(isDry: boolean, update: Update, wish: ConflictWish): UpdateReport['outcome'] {
  if (isDry) return 'planned';
  return conflictsIn(update) > 0 && !wish.isGiven ? 'refused' : 'written';
}

function exitCode({ outcome, update, wish, objections }: UpdateReport, isCheck: boolean): number {
  const conflicts = conflictsIn(update);
  if (outcome !== 'planned') return conflicts > 0 && wish.leavesOpen ? 3 : 0;
  if (!isCheck || update.changes.length === 0) return 0;
  return conflicts > 0 || objectionProblems(objections).length > 0 ? 3 : 4;
}
