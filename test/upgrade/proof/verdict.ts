import { posix } from 'node:path';
import { isOfModule } from '../../../src/merge/hcl/folder.ts';
import { mergeMode } from '../../../src/merge/merge-mode.ts';
import type { Choice, Conflict } from '../../../src/merge/sides.ts';
import type { Step } from '../../../src/upgrade/plan.ts';
import type { FileVersions } from '../../../src/upgrade/versions.ts';
import { duplicatesIn } from '../../merge/duplicates.ts';
import { type Disk, textIn, type Upgraded } from './disk.ts';
import { bare, type Facts, factsOf, mergedFacts, moreIn, spoken, sumOf, type ThreeFacts } from './facts.ts';

/** What is wrong with an upgrade, for people: nothing when every edit of both sides is where it belongs, or in a conflict. */
export function wrongWith(result: Upgraded, before: Disk, choice: Choice): string[] {
  const steps = new Map(result.steps.map(step => [step.path, step]));
  const all = [...new Map(result.files.map(file => [file.path, file])).values()];
  const scopes = scopesOf(all);
  const untouched = all.filter(file => !scopes.has(scopeOf(file)));
  const facts = [...scopes].flatMap(([scope, files]) => wrongFacts({ scope, files, steps, disk: result.disk }, choice));
  const files = all.flatMap(file => wrongFile(file, steps.get(file.path), result.disk));
  return [
    ...facts,
    ...files,
    ...untouched.flatMap(file => unlike(file, result.disk)),
    ...wrongElsewhere(result, before),
  ];
}

/** Files that are read as one, where the team edited one of them. */
function scopesOf(files: readonly FileVersions[]): Map<string, FileVersions[]> {
  const scopes = new Map<string, FileVersions[]>();
  for (const file of files) {
    const scope = scopeOf(file);
    const members = scopes.get(scope);
    if (members) members.push(file);
    else scopes.set(scope, [file]);
  }
  return new Map([...scopes].filter(([, members]) => members.some(isEdited)));
}

function scopeOf({ path }: FileVersions): string {
  return isOfModule(path) ? `${posix.dirname(path)}/*.tf` : path;
}

function isEdited({ base, ours }: FileVersions): boolean {
  return textOf(ours) !== textOf(base) || (ours.kind === 'missing') !== (base.kind === 'none');
}

type Scope = { scope: string; files: readonly FileVersions[]; steps: ReadonlyMap<string, Step>; disk: Disk };

function wrongFacts({ scope, files, steps, disk }: Scope, choice: Choice): string[] {
  const conflicts = files.flatMap(({ path }) => steps.get(path)?.conflicts ?? []);
  const three = threeOf(files, steps);
  if (choice === 'markers' && conflicts.length > 0) return unmarked(scope, conflicts, files, disk);
  const found = sumOf(files.map(({ path, kind }) => factsOf(kind, diskText(disk, path))));
  const wanted = mergedFacts(three);
  const told = conflicts.map(({ base, ours, theirs }) => bare([base, ours, theirs].join('\n'))).join('\n');
  const isTold = (fact: string) => told.includes(spoken(fact)) || fact.endsWith('\t{}');
  // A comment that stays although the template took it away is no loss.
  const isKept = (fact: string) => fact.includes('#\t') && (found.get(fact) ?? 0) <= (three.ours.get(fact) ?? 0);
  // What the templates say in a comment of YAML about a key that the team removed is no reason to ask.
  const isMoot = (fact: string) => fact.startsWith('#\t') && !three.base.has(fact) && !three.ours.has(fact);
  const [missing, added] = [moreIn(wanted, found), moreIn(found, wanted)];
  const lost =
    choice === 'markers' ? [] : moreIn(new Map(moreIn(three[choice], three.base).map(each => [each, 1])), found);
  return [
    ...missing.filter(each => !isTold(each) && !isMoot(each)).map(each => `${scope}: lost: ${each}`),
    ...added.filter(each => !isTold(each) && !isKept(each)).map(each => `${scope}: made up: ${each}`),
    ...lost.filter(each => !each.endsWith('\t{}')).map(each => `${scope}: lost although ${choice} was chosen: ${each}`),
    ...(scope.endsWith('*.tf') ? doubles(scope, files, disk) : []),
  ];
}

// What the team deleted or keeps does not follow the templates any more.
function threeOf(files: readonly FileVersions[], steps: ReadonlyMap<string, Step>): ThreeFacts {
  const of = (read: (file: FileVersions) => string): Facts => sumOf(files.map(file => factsOf(file.kind, read(file))));
  const isApart = ({ path, policy, ours, base }: FileVersions) => {
    const step = steps.get(path);
    const isKept = step?.after === undefined && step?.note !== undefined;
    return isKept || (policy === 'once' && textOf(ours) !== '' && base.kind === 'text');
  };
  return {
    base: of(file => textOf(file.base)),
    ours: of(file => textOf(file.ours)),
    theirs: of(file => (isApart(file) ? textOf(file.base) : (file.theirs?.text ?? ''))),
  };
}

/** A file that nobody edited is what the templates make of it now, byte for byte. */
function unlike({ path, theirs, policy }: FileVersions, disk: Disk): string[] {
  const found = disk.get(path);
  if (policy === 'once' || (!found && !theirs)) return [];
  return found && theirs && found.bytes.equals(Buffer.from(theirs.text)) ? [] : [`${path}: is not what is generated`];
}

/** Conflicts of which a side is not between the markers. */
function unmarked(scope: string, conflicts: readonly Conflict[], files: readonly FileVersions[], disk: Disk): string[] {
  const marked = bare(files.map(({ path }) => diskText(disk, path)).join('\n'));
  const sides = conflicts.flatMap(({ at, ours, theirs }) => [ours, theirs].map(text => ({ at, text: text ?? '' })));
  return sides.filter(({ text }) => !marked.includes(bare(text))).map(({ at }) => `${scope}: not marked: ${at}`);
}

function doubles(scope: string, files: readonly FileVersions[], disk: Disk): string[] {
  const texts = files.filter(({ path }) => disk.has(path)).map(({ path }) => ({ path, text: diskText(disk, path) }));
  return duplicatesIn(texts).map(({ at }) => `${scope}: twice: ${at}`);
}

/** The dress and the mode of a file, and that what the team deleted stays deleted. */
function wrongFile({ path, base, ours, theirs }: FileVersions, step: Step | undefined, disk: Disk): string[] {
  const after = disk.get(path);
  if (ours.kind !== 'text') {
    const isBack = ours.kind === 'missing' && base.kind === 'text' && theirs !== null && after !== undefined;
    return isBack && step?.action !== 'conflict' && step?.action !== 'create' ? [`${path}: came back`] : [];
  }
  if (!after || textIn(after).text === '') return [];
  const { bom, finalNewline } = textIn(after).dress;
  const isDressed = bom === ours.dress.bom && finalNewline === ours.dress.finalNewline;
  const known = base.kind === 'text' ? base.mode : undefined;
  const mode =
    known !== undefined && theirs ? mergeMode({ base: known, ours: ours.mode, theirs: theirs.mode }) : undefined;
  const isExecutable = mode === undefined || step?.after === undefined || after.mode === mode;
  const eol = textIn(after).dress.eol === ours.dress.eol || ours.dress.mixed !== undefined;
  return isDressed && isExecutable && eol ? [] : [`${path}: is dressed in another way`];
}

/** Files that no template ever had. */
function wrongElsewhere({ files, disk }: Upgraded, before: Disk): string[] {
  const known = new Set(files.map(({ path }) => path));
  const foreign = [...before].filter(([path]) => !known.has(path));
  return foreign.filter(([path, file]) => disk.get(path) !== file).map(([path]) => `${path}: is not ours to touch`);
}

function diskText(disk: Disk, path: string): string {
  const file = disk.get(path);
  return file ? textIn(file).text : '';
}

function textOf(version: FileVersions['base'] | FileVersions['ours']): string {
  return version.kind === 'text' ? version.text : '';
}
