import { posix } from 'node:path';
import { isOfModule } from '../../../src/merge/hcl/folder.ts';
import { groupBy } from '../../../src/merge/hcl/group-by.ts';
import type { Choice, Conflict } from '../../../src/merge/sides.ts';
import type { Step } from '../../../src/upgrade/plan.ts';
import type { FileVersions } from '../../../src/upgrade/versions.ts';
import { duplicatesIn } from '../../merge/duplicates.ts';
import { type Disk, textIn, type Upgraded } from './disk.ts';
import { bare, type Facts, factsOf, mergedFacts, moreIn, spoken, sumOf, type ThreeFacts } from './facts.ts';
import { unlike, wrongElsewhere, wrongFile } from './file-verdict.ts';

/** What is wrong with an upgrade, for people: nothing when every edit of both sides is where it belongs, or in a conflict. */
export function wrongWith(result: Upgraded, before: Disk, choice: Choice): string[] {
  const steps = new Map(result.steps.map(step => [step.path, step]));
  const all = [...new Map(result.files.map(file => [file.path, file])).values()];
  // Files that Terraform reads as one are judged as one.
  const scopes = [...groupBy(all, ({ path }) => (isOfModule(path) ? `${posix.dirname(path)}/*.tf` : path))];
  const told = scopes.flatMap(([scope, files]) => {
    if (!files.some(isEdited)) return files.flatMap(file => unlike(file, result.disk));
    return wrongScope({ scope, files, steps, disk: result.disk }, choice);
  });
  return [
    ...told,
    ...all.flatMap(file => wrongFile(file, steps.get(file.path), result.disk)),
    ...wrongElsewhere(result, before),
  ];
}

function isEdited({ base, ours }: FileVersions): boolean {
  return textOf(ours) !== textOf(base) || (ours.kind === 'missing') !== (base.kind === 'none');
}

type Scope = { scope: string; files: readonly FileVersions[]; steps: ReadonlyMap<string, Step>; disk: Disk };

function wrongScope(scope: Scope, choice: Choice): string[] {
  const conflicts = scope.files.flatMap(({ path }) => scope.steps.get(path)?.conflicts ?? []);
  // With markers in it no file can be read.
  if (choice === 'markers' && conflicts.length > 0) return unmarked(scope, conflicts);
  return [...wrongFacts(scope, conflicts, choice), ...doubles(scope)];
}

function wrongFacts({ scope, files, steps, disk }: Scope, conflicts: readonly Conflict[], choice: Choice): string[] {
  const found = sumOf(files.map(({ path, kind }) => factsOf(kind, diskText(disk, path))));
  const three = threeOf(files, ({ theirs }) => theirs?.text ?? '');
  const kept = threeOf(files, file => (isApart(file, steps) ? textOf(file.base) : (file.theirs?.text ?? '')));
  const wanted = [three, kept].map(mergedFacts);
  const told = conflicts.map(({ base, ours, theirs }) => bare([base, ours, theirs].join('\n'))).join('\n');
  const isTold = (fact: string) => told.includes(spoken(fact));
  const missing = inAll(wanted.map(({ least }) => moreIn(least, found))).filter(fact => !isTold(fact));
  const added = inAll(wanted.map(({ most }) => moreIn(found, most))).filter(fact => !isTold(fact));
  const wished = choice === 'markers' ? [[]] : [three, kept].map(each => moreIn(each[choice], each.base));
  const chosen = inAll(wished).filter(fact => !found.has(fact));
  const isMeant = meantIn(three, found);
  const say = (word: string) => (fact: string) => (isMeant(fact) ? [] : [`${scope}: ${word}: ${fact}`]);
  return [
    ...missing.flatMap(say('lost')),
    ...added.flatMap(say('made up')),
    ...chosen.flatMap(say(`lost although ${choice} was chosen`)),
  ];
}

/** What may differ: blocks that became empty or no longer are, and comments about what the other side removed. */
function meantIn({ base, ours }: ThreeFacts, found: Facts): (fact: string) => boolean {
  return fact => {
    if (/\t(?:\{\}|null)$/.test(fact)) return true;
    const isKept = fact.includes('#\t') && found.has(fact) && (found.get(fact) ?? 0) <= (ours.get(fact) ?? 0);
    return isKept || (fact.startsWith('#\t') && !base.has(fact) && !ours.has(fact));
  };
}

/** What the team deleted or keeps does not follow the templates any more, unless they moved it to another file. */
function isApart({ path, policy, base }: FileVersions, steps: ReadonlyMap<string, Step>): boolean {
  const step = steps.get(path);
  return (step?.after === undefined && step?.note !== undefined) || (policy === 'once' && base.kind === 'text');
}

function threeOf(files: readonly FileVersions[], theirs: (file: FileVersions) => string): ThreeFacts {
  const of = (read: (file: FileVersions) => string): Facts => sumOf(files.map(file => factsOf(file.kind, read(file))));
  return { base: of(file => textOf(file.base)), ours: of(file => textOf(file.ours)), theirs: of(theirs) };
}

function inAll([first = [], ...others]: readonly string[][]): string[] {
  return first.filter(each => others.every(other => other.includes(each)));
}

/** Conflicts of which a side is not between the markers. */
function unmarked({ scope, files, disk }: Scope, conflicts: readonly Conflict[]): string[] {
  const marked = bare(files.map(({ path }) => diskText(disk, path)).join('\n'));
  const sides = conflicts.flatMap(({ at, ours, theirs }) => [ours, theirs].map(text => ({ at, text: text ?? '' })));
  return sides.filter(({ text }) => !marked.includes(bare(text))).map(({ at }) => `${scope}: not marked: ${at}`);
}

function doubles({ scope, files, disk }: Scope): string[] {
  const present = files.filter(({ path, kind }) => kind === 'hcl' && disk.has(path));
  return duplicatesIn(present.map(({ path }) => ({ path, text: diskText(disk, path) }))).map(
    ({ at }) => `${scope}: twice: ${at}`,
  );
}

function diskText(disk: Disk, path: string): string {
  const file = disk.get(path);
  return file ? textIn(file).text : '';
}

function textOf(version: FileVersions['base'] | FileVersions['ours']): string {
  return version.kind === 'text' ? version.text : '';
}
