import type { Step } from '../upgrade/plan.ts';
import type { FileText, FileVersions } from '../upgrade/versions.ts';
import type { Renamed } from './rename-files.ts';

/** A file before and after the addresses in it were moved. */
export type Followed = { before: FileVersions; after: FileVersions };

/**
 * Steps for files as though they had always had their new names, turned into steps for the disk: what is to be kept is
 * written where it is to be kept, and the old path goes.
 */
export function arrived(steps: readonly Step[], renamed: Renamed, files: readonly Followed[]): Step[] {
  const byPath = new Map(steps.map(step => [step.path, step]));
  for (const file of files) {
    const planned = byPath.get(file.before.path);
    const step = placed(planned ?? untouched(file.before), file, renamed);
    if (planned !== undefined || step.after !== undefined) byPath.set(step.path, step);
  }
  for (const [path, hash] of renamed.departures) {
    if (!byPath.has(path)) byPath.set(path, departed(path, hash, renamed));
  }
  return sorted(byPath);
}

/** The steps by path, in the order of paths. */
export function sorted(steps: ReadonlyMap<string, Step>): Step[] {
  return [...steps.values()].sort((left, right) => (left.path < right.path ? -1 : 1));
}

function untouched({ path, ours }: FileVersions): Step {
  const before = ours.kind === 'text' ? ours.sha256 : null;
  return { path, action: 'keep', before, after: undefined, becomes: 'forgotten', conflicts: [] };
}

function placed(step: Step, file: Followed, { arrivals, departures }: Renamed): Step {
  const arrival = arrivals.get(step.path);
  const isBrought = arrival?.isBrought === true;
  const kept = isBrought || isRewritten(file) ? textOf(file.after) : undefined;
  const after = step.after === undefined ? kept : step.after;
  const before = departures.get(step.path) ?? (isBrought ? null : step.before);
  const isSame = after === step.after && before === step.before;
  return withOrigin(isSame ? step : onDisk({ ...step, before, after }, file), arrival?.from);
}

function onDisk(step: Step, file: Followed): Step {
  // What is in other files by now was never here.
  if (step.after === null && step.before === null) return { ...step, action: 'keep', after: undefined };
  return { ...step, action: actionOf(step, file) };
}

function isRewritten({ before, after }: Followed): boolean {
  return textOf(before)?.text !== textOf(after)?.text;
}

function textOf({ ours }: FileVersions): FileText | undefined {
  return ours.kind === 'text' ? { text: ours.text, mode: ours.mode } : undefined;
}

function actionOf({ action, before, after }: Step, { before: { base, ours } }: Followed): Step['action'] {
  if (action === 'merge' || action === 'conflict' || !after) return action;
  if (before === null) return 'create';
  const isClean = base.kind === 'text' && ours.kind === 'text' && base.text === ours.text;
  return action === 'keep' && !isClean ? 'merge' : 'update';
}

function withOrigin(step: Step, from: string | undefined): Step {
  if (from === undefined || (step.action === 'keep' && step.note === undefined)) return step;
  return { ...step, was: from, note: [`was ${from}`, step.note].filter(text => text !== undefined).join('; ') };
}

function departed(path: string, before: string, { arrivals }: Renamed): Step {
  const [to] = [...arrivals].find(([, { from }]) => from === path) ?? [];
  return { path, action: 'delete', before, after: null, becomes: 'forgotten', note: `is ${to} now`, conflicts: [] };
}
