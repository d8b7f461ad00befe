import type { Terminal } from '../cli/terminal.ts';
import { packageVersion } from '../package-root.ts';
import { bothSides } from '../upgrade/conflict-text.ts';
import type { ConflictWish } from '../upgrade/conflict-wish.ts';
import { type Objections, objectionProblems, refusalOf } from '../upgrade/gate.ts';
import { isStuck, type Step } from '../upgrade/plan.ts';
import type { Update } from '../upgrade/update.ts';
import { isOfRecord, type Listed, listedChanges } from './listed-changes.ts';

export type UpdateReport = {
  command: string;
  /** The versions that the files were made by. */
  from: readonly string[];
  update: Update;
  /** `refused`: there are conflicts, and nobody has said what is to become of them. */
  outcome: 'planned' | 'written' | 'refused';
  warnings: readonly string[];
  wish: ConflictWish;
  objections: Objections;
};

/**
 * `isBodyPrinted`: standard output is for the text of a pull request, and this for standard error. `isPlanShown`: a person
 * has seen the plan and approved it.
 */
export type ReportForm = { isJson: boolean; isBodyPrinted: boolean; isPlanShown: boolean };

/** Says what an update does, did, or would not do. */
export function reportUpdate(report: UpdateReport, form: ReportForm, terminal: Terminal): void {
  if (form.isJson) {
    terminal.print(JSON.stringify(asJson(report), null, 2));
    return;
  }
  const teller = form.isBodyPrinted ? { ...terminal, print: terminal.note } : terminal;
  if (!form.isPlanShown) tellPlan(report, teller);
  tellEnd(report, teller);
}

function asJson(report: UpdateReport): object {
  const { command, update } = report;
  return {
    command,
    version: packageVersion(),
    dir: update.root,
    changes: listedChanges(update).map(({ path, action, was }) => ({
      path,
      action,
      ...(was === undefined ? {} : { was }),
    })),
    conflicts: update.steps.flatMap(({ path, conflicts }) => conflicts.map(conflict => ({ path, ...conflict }))),
    objections: objectionProblems(report.objections),
    warnings: [...report.warnings, ...remarks(update)],
    notes: update.notes,
    nextSteps: nextSteps(report),
  };
}

function remarks({ steps }: Update): string[] {
  return steps.flatMap(({ path, note }) => (note === undefined ? [] : [`${path} ${note}`]));
}

type Teller = Pick<Terminal, 'print' | 'note'>;

/** Says what a plan does, with everything that a person should know of it. */
export function tellPlan({ update, warnings, objections }: UpdateReport, terminal: Teller): void {
  for (const warning of warnings) terminal.note(`warning: ${warning}`);
  for (const each of shownIn(update)) terminal.print(line(each));
  for (const { path, conflicts } of update.steps) {
    for (const conflict of conflicts) terminal.note(`conflict in ${path}, ${conflict.at}:\n${bothSides(conflict)}`);
  }
  for (const { version, text } of update.notes) terminal.note(`${version}: ${text}`);
  tellObjections(objections, terminal);
}

function shownIn(update: Update): Listed[] {
  return listedChanges(update).filter(each => !isOfRecord(each));
}

function tellEnd(report: UpdateReport, terminal: Teller): void {
  terminal.note(summary(report, shownIn(report.update)));
  for (const step of nextSteps(report)) terminal.note(`next: ${step}`);
}

function tellObjections(objections: Objections, terminal: Teller): void {
  const problems = objectionProblems(objections);
  if (problems.length === 0) return;
  terminal.note(`a run would be refused: ${refusalOf(objections).replace('; nothing was changed', '')}`);
  for (const { path, message, hint } of problems) terminal.note(`  ${path}: ${message}${hint ? `; ${hint}` : ''}`);
}

function line({ path, action, note }: Listed): string {
  return `${action.padEnd(8)} ${path}${note === undefined ? '' : ` ${note}`}`;
}

function summary({ update, outcome }: Pick<UpdateReport, 'update' | 'outcome'>, shown: readonly Listed[]): string {
  const counts = ['create', 'update', 'merge', 'delete', 'conflict']
    .map(action => ({ action, count: shown.filter(each => each.action === action).length }))
    .filter(({ count }) => count > 0)
    .map(({ action, count }) => `${count} ${action}`);
  if (update.changes.length === 0) return `${update.root} is up to date; nothing was changed.`;
  const what = counts.length === 0 ? 'only the record of the generator' : counts.join(', ');
  const ends = {
    planned: `${what}; nothing was written.`,
    written: `${what}; done. scaffold undo puts it back.`,
    refused: `${what}; nothing was written, because of the conflicts.`,
  };
  return ends[outcome];
}

/** What is left to do after a run, or before it can be one. */
export function nextSteps({ command, update, outcome, wish }: UpdateReport): string[] {
  const open = update.steps.filter(({ action }) => action === 'conflict').map(({ path }) => path);
  if (open.length === 0)
    return outcome === 'written' && update.changes.length > 0 ? ['git diff, then make plan of what changed'] : [];
  if (outcome !== 'written') {
    return beforeConflicts(command, update.steps);
  }
  return wish.leavesOpen ? [`resolve ${update.open.join(', ')}, then: ${settling(command)} --continue`] : [];
}

// The commands for environments take names and flags of their own.
function again(command: string): string {
  return command.startsWith('env ') ? 'the same with' : `scaffold ${command}`;
}

function beforeConflicts(command: string, steps: readonly Step[]): string[] {
  const stuck = steps.filter(isStuck).map(({ path }) => path);
  if (stuck.length > 0) {
    return [
      `put a plain file at ${stuck.join(', ')}, or ${again(command)} --on-conflict ours keeps what is there; sidecar lays the new text aside`,
    ];
  }
  return [
    `${again(command)} --on-conflict markers writes both versions into the files; ours, theirs and sidecar are the other choices`,
  ];
}

// The commands for environments have no --continue of their own.
function settling(command: string): string {
  return command === 'upgrade' ? 'scaffold upgrade' : 'scaffold update';
}
