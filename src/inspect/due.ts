import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SCAFFOLD_FILE } from '../answers/scaffold-file.ts';
import { hasUnfinishedRun } from '../apply/unfinished.ts';
import { repositoryAnswers } from '../generate/read-answers.ts';
import { conflictLine } from '../merge/markers.ts';
import { answersHashes } from '../record/answers-hash.ts';
import { fromGit } from '../record/damage.ts';
import { readLocks } from '../record/read-locks.ts';
import { recordedEngines, refuseEngineSwitch } from './engine-switch.ts';
import type { FileState } from './repository-state.ts';
import { openConflictsIn, otherVersions, type Unsettled } from './unsettled.ts';

/** Something that a person should do next about a repository, with the reason. */
export type Due = { what: string; next: string };

/**
 * Everything that is due: an interrupted run, conflict markers, changed answers, newer templates. Throws UserError where
 * the answers cannot be those of this repository.
 */
export function dueWork(root: string, states: readonly FileState[]): Due[] {
  const newer = newerTemplates(root);
  // Of other templates the answers may have other names: an upgrade brings them in line first.
  const answers = newer.length === 0 || !existsSync(join(root, SCAFFOLD_FILE)) ? changedAnswers(root) : [];
  return [...interruptedRun(root), ...lostTexts(states), ...conflicts(root, states), ...answers, ...newer];
}

function interruptedRun(root: string): Due[] {
  if (!hasUnfinishedRun(root)) return [];
  return [{ what: 'a run was interrupted while it wrote', next: 'run the same command again; it finishes first' }];
}

function lostTexts(states: readonly FileState[]): Due[] {
  const lost = states.filter(({ file }) => file.pristine === undefined);
  const units = [...new Set(lost.map(({ file }) => file.unit))];
  return units.map(unit => ({ what: `the record of ${unit} lacks texts as they were generated`, next: fromGit(unit) }));
}

function conflicts(root: string, states: readonly FileState[]): Due[] {
  const open = openConflictsIn(root, readLocks(root));
  const marked = states.filter(isMarked).map(({ file }) => file.path);
  const others = marked.filter(path => !open.some(({ subject }) => subject === path));
  return [...others.map(path => ({ what: `${path} holds conflict markers`, next: TAKE_OUT })), ...open.map(dueOf)];
}

// No run left these: they come from a merge of two branches.
const TAKE_OUT =
  'keep what is right and take the markers out, or take one side with git checkout --ours or --theirs; then scaffold update';

// What is generated may show how a conflict looks.
function isMarked({ file: { path, pristine = '' }, text = '' }: FileState): boolean {
  return conflictLine(path, text) !== undefined && conflictLine(path, pristine) === undefined;
}

function dueOf({ subject, message, fix }: Unsettled): Due {
  return { what: `${subject} ${message}`, next: fix };
}

function changedAnswers(root: string): Due[] {
  const answers = repositoryAnswers(root);
  if (!answers) return [{ what: `${SCAFFOLD_FILE} is missing`, next: `git checkout -- ${SCAFFOLD_FILE}` }];
  const { repository, given } = answers;
  refuseEngineSwitch({ root, engines: recordedEngines(root) }, given, repository.engine);
  const hashOf = answersHashes(repository);
  const changed = readLocks(root).filter(({ unit, lock }) => lock.answersHash !== hashOf(unit));
  if (changed.length === 0) return [];
  const what = `${SCAFFOLD_FILE} differs from what was generated (${changed.map(({ unit }) => unit).join(', ')})`;
  return [{ what, next: 'scaffold update' }];
}

function newerTemplates(root: string): Due[] {
  return otherVersions(readLocks(root)).map(({ message, fix }) => ({ what: message, next: fix }));
}
