import type { CheckedAnswers } from '../answers/answers.ts';
import { SCAFFOLD_FILE } from '../answers/scaffold-file.ts';
import { applyChanges } from '../apply/apply.ts';
import type { Invocation } from '../cli/commands.ts';
import { repositoryFolder } from '../cli/repository-folder.ts';
import type { Terminal } from '../cli/terminal.ts';
import { repositoryAnswers } from '../generate/read-answers.ts';
import { refuseEngineSwitch } from '../inspect/engine-switch.ts';
import { packageVersion } from '../package-root.ts';
import { readLocks } from '../record/read-record.ts';
import { type ConflictWish, conflictWish } from '../upgrade/conflict-wish.ts';
import { recordedVersions, refuseDowngrade, refuseOpenConflicts, refuseOtherTemplates } from '../upgrade/refusals.ts';
import { planUpdate, type Update } from '../upgrade/update.ts';
import { UserError } from '../user-error.ts';
import { finishEarlierRun } from './earlier-run.ts';
import { abort, settle } from './settle.ts';
import { reportUpdate } from './update-report.ts';

/** `scaffold update`: brings the repository in line with its answers, with the templates that it was made with. */
export function runUpdate(invocation: Invocation, terminal: Terminal): Promise<number> {
  return bring('update', invocation, terminal);
}

/** `scaffold upgrade`: brings newer templates in. */
export function runUpgrade(invocation: Invocation, terminal: Terminal): Promise<number> {
  return bring('upgrade', invocation, terminal);
}

type Name = 'update' | 'upgrade';

async function bring(name: Name, invocation: Invocation, terminal: Terminal): Promise<number> {
  const { flags } = invocation;
  const root = repositoryFolder(flags);
  if (finishEarlierRun({ root, flags, command: name }, terminal)) return 0;
  if (flags.abort === true) return abort(root, invocation, terminal);
  if (flags.continue === true) return settle({ command: name, root, json: flags.json === true }, terminal);
  const locks = readLocks(root);
  const answers = answersOf(root);
  refuseEngineSwitch(root, answers.given, answers.repository.engine);
  refuseOpenConflicts(root, locks);
  (name === 'update' ? refuseOtherTemplates : refuseDowngrade)(root, locks);
  const wish = conflictWish(flags);
  const update = await planUpdate(root, answers, requestOf(wish, recordedVersions(locks), flags));
  return carryOut(name, { update, wish, flags, warnings: answers.warnings }, terminal);
}

function answersOf(root: string): CheckedAnswers {
  const answers = repositoryAnswers(root);
  if (answers) return answers;
  const message = `${SCAFFOLD_FILE} is missing in ${root}; nothing was changed. Put it back: git checkout -- ${SCAFFOLD_FILE}`;
  throw new UserError(message, { exitCode: 2 });
}

function requestOf(wish: ConflictWish, recorded: readonly string[], { restore }: Invocation['flags']) {
  const installed = packageVersion();
  const isSame = recorded.length === 1 && recorded[0] === installed;
  const labels = {
    ours: 'yours',
    base: `scaffold ${recorded.join(', ')}${isSame ? ', answers before' : ''}`,
    theirs: `scaffold ${installed}${isSame ? ', answers now' : ''}`,
  };
  return { choice: wish.choice, isAside: wish.isAside, labels, restore: Array.isArray(restore) ? restore : [] };
}

type Order = { update: Update; wish: ConflictWish; flags: Invocation['flags']; warnings: readonly string[] };

function carryOut(name: Name, { update, wish, flags, warnings }: Order, terminal: Terminal): number {
  const isDry = flags['dry-run'] === true;
  const conflicts = update.steps.filter(({ action }) => action === 'conflict');
  const isStopped = conflicts.length > 0 && !wish.isGiven;
  if (!isDry && !isStopped && update.changes.length > 0) applyChanges(update.root, update.changes, name);
  const outcome = isDry ? 'planned' : isStopped ? 'refused' : 'written';
  reportUpdate({ command: name, update, outcome, warnings, wish }, flags.json === true, terminal);
  if (isDry) return dryCode(flags.check === true, conflicts.length, update.changes.length);
  return conflicts.length > 0 && (isStopped || wish.leavesOpen) ? 3 : 0;
}

function dryCode(isCheck: boolean, conflicts: number, changes: number): number {
  if (!isCheck || changes === 0) return 0;
  return conflicts > 0 ? 3 : 4;
}
