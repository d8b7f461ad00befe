import type { AnswersDocument } from '../answers/document.ts';
import { SCAFFOLD_FILE } from '../answers/scaffold-file.ts';
import { UNDO } from '../apply/run-note.ts';
import type { Invocation } from '../cli/commands.ts';
import { repositoryFolder } from '../cli/repository-folder.ts';
import type { Terminal } from '../cli/terminal.ts';
import { checkedAnswers, readScaffoldFile } from '../generate/read-answers.ts';
import { packageVersion } from '../package-root.ts';
import { readLocks } from '../record/read-locks.ts';
import { releasesAfter } from '../releases/release.ts';
import { upgradedAnswers } from '../releases/upgraded-answers.ts';
import { pendingPaths, recordedVersions, refuseDowngrade, refuseOtherTemplates } from '../upgrade/refusals.ts';
import { UserError } from '../user-error.ts';
import type { Ask } from '../wizard/question.ts';
import { bring } from './bring.ts';
import { finishEarlierRun } from './earlier-run.ts';
import { abort, settle } from './settle.ts';

/** Who is asked about conflicts; left out where it is whoever sits at the terminal. */
type Person = { ask?: Ask };

/** `scaffold update`: brings the repository in line with its answers, with the templates that it was made with. */
export function runUpdate(invocation: Invocation, terminal: Terminal, person: Person = {}): Promise<number> {
  return run(['update', invocation], terminal, person);
}

/** `scaffold upgrade`: brings newer templates in. */
export function runUpgrade(invocation: Invocation, terminal: Terminal, person: Person = {}): Promise<number> {
  return run(['upgrade', invocation], terminal, person);
}

type Order = readonly [command: 'update' | 'upgrade', invocation: Invocation];

async function run([command, invocation]: Order, terminal: Terminal, { ask }: Person): Promise<number> {
  const { flags } = invocation;
  const root = repositoryFolder(flags);
  const isAllDone = (cutOff: string | null) => cutOff === endOf(command, flags) && !hasOpenConflicts(root);
  if (finishEarlierRun({ root, flags, command, isAllDone }, terminal)) return 0;
  if (flags.abort === true) return abort(root, invocation, terminal);
  if (flags.continue === true) return settle({ command, root, json: flags.json === true }, terminal);
  const document = answersFile(root);
  const locks = readLocks(root);
  (command === 'upgrade' ? refuseDowngrade : refuseOtherTemplates)(root, locks);
  const answers =
    command === 'upgrade'
      ? upgradedAnswers(document, releasesAfter(recordedVersions(locks), packageVersion()))
      : checkedAnswers(root, document);
  return bring({ command, root, answers, flags, locks }, terminal, ask);
}

/** As what a run is noted that puts an end to conflicts; undefined where none is asked for: to bring in twice changes nothing. */
function endOf(command: string, flags: Invocation['flags']): string | undefined {
  if (flags.abort === true) return UNDO;
  return flags.continue === true ? command : undefined;
}

function hasOpenConflicts(root: string): boolean {
  return pendingPaths(readLocks(root)).length > 0;
}

function answersFile(root: string): AnswersDocument {
  const document = readScaffoldFile(root);
  if (document) return document;
  const message = `${SCAFFOLD_FILE} is missing in ${root}; nothing was changed. Put it back: git checkout -- ${SCAFFOLD_FILE}`;
  throw new UserError(message, { exitCode: 2 });
}
