import { posix } from 'node:path';
import type { CheckedAnswers } from '../answers/answers.ts';
import type { Repository } from '../answers/repository.ts';
import { rewriteAnswers } from '../answers/rewrite.ts';
import { SCAFFOLD_FILE, scaffoldFile } from '../answers/scaffold-file.ts';
import type { FileChange, FileContent } from '../apply/change.ts';
import { loadFeatures } from '../compose/feature-list.ts';
import { type ImageFile, renderImage } from '../compose/image.ts';
import { ANSWERS_SCHEMA, answersSchemaText } from '../generate/output.ts';
import { dressed } from '../merge/dress.ts';
import type { Choice, Labels, MergeOptions } from '../merge/sides.ts';
import { answersHashes } from '../record/answers-hash.ts';
import type { RecordedUnit } from '../record/read-record.ts';
import { type RecordFile, recordOf } from '../record/record.ts';
import { environmentUnit } from '../record/units.ts';
import { type Migrated, migrateFiles } from '../releases/migrate-files.ts';
import type { Release } from '../releases/release.ts';
import { aftermathOf } from './aftermath.ts';
import { folderSteps, foldersToMerge } from './folder-merge.ts';
import { mergeByKind } from './merge-by-kind.ts';
import { ownFile, recordChanges } from './own-files.ts';
import { type PlanOptions, planSteps, type Step } from './plan.ts';
import { readVersions } from './read-versions.ts';
import { settledUnits } from './settled.ts';
import type { FileVersions } from './versions.ts';

/** What is asked of an update: what stands where conflicts are, how the versions are called, what is to come back. */
export type UpdateRequest = {
  choice: Choice;
  /** Whether the text with markers is laid below `.scaffold/incoming`. */
  isAside: boolean;
  /** Whether somebody has to resolve the conflicts afterwards. */
  leavesOpen: boolean;
  labels: Labels;
  restore: readonly string[];
  /** What the record says now. */
  units: readonly RecordedUnit[];
  /** Those that the repository crosses: their renames and moves are followed. */
  releases: readonly Release[];
};

/** Where texts with conflicts lie for whoever wants to look at them while the files go on working. */
export const INCOMING = '.scaffold/incoming';

/** Everything that an update would do: the same plan is printed and carried out. */
export type Update = {
  root: string;
  /** What the crossed releases have to say. */
  notes: readonly { version: string; text: string }[];
  steps: readonly Step[];
  /** The steps as they would be with the team's side at every conflict: what would run meanwhile. */
  active: readonly Step[];
  /** The changes on the disk, the record last. */
  changes: readonly FileChange[];
};

/** Plans to bring a repository in line with its answers and with the installed templates; touches nothing. */
export async function planUpdate(root: string, answers: CheckedAnswers, request: UpdateRequest): Promise<Update> {
  const { repository } = answers;
  const settled = settledUnits({ root, ...request }, repository);
  const image = await imageWithout(settled, repository);
  const due = request.units.filter(({ unit }) => !settled.has(unit));
  const migrated = migrateFiles(root, readVersions(root, image, due), request.releases);
  const { files } = migrated;
  const folders = foldersToMerge(files).map(folder => inFolder(folder, migrated));
  const stepsWith = (choice: Choice) => {
    const options = { labels: request.labels, choice };
    const merge: PlanOptions['merge'] = (file, sides) => mergeByKind(file.kind, sides, options);
    return migrated.settle(withFolders(planSteps(files, { merge, restore: request.restore }), folders, options));
  };
  const steps = stepsWith(request.choice);
  const aside = request.isAside ? asideChanges(root, stepsWith('markers')) : [];
  const open = request.leavesOpen ? steps.filter(({ action }) => action === 'conflict') : [];
  const record = newRecord(answers, { image, files, steps, open });
  const changes = [
    ...fileChanges([...files, ...migrated.foreign, ...folders.flat()], steps),
    ...aside,
    ...ownChanges(root, answers),
    ...recordChanges(root, record, settled),
  ];
  return {
    root,
    notes: notesOf(request.releases),
    steps,
    changes,
    active: request.choice === 'markers' ? stepsWith('ours') : steps,
  };
}

function notesOf(releases: readonly Release[]): Update['notes'] {
  return releases.flatMap(({ version, notes }) => notes.map(text => ({ version, text })));
}

async function imageWithout(settled: ReadonlySet<string>, repository: Repository): Promise<ImageFile[]> {
  if (settled.has('root')) return [];
  return renderImage(repository, await loadFeatures(), ({ name }) => !settled.has(environmentUnit(name)));
}

/** All that lies in a folder: what is generated and what the team added. */
function inFolder(folder: string, { files, foreignIn }: Migrated): FileVersions[] {
  const own = files.filter(({ path }) => posix.dirname(path) === folder && path.endsWith('.tf'));
  return [...own, ...foreignIn(folder)];
}

function withFolders(
  steps: readonly Step[],
  folders: readonly (readonly FileVersions[])[],
  options: MergeOptions,
): Step[] {
  const byPath = new Map(steps.map(step => [step.path, step]));
  for (const files of folders) {
    for (const step of folderSteps(files, byPath, options) ?? []) byPath.set(step.path, step);
  }
  return [...byPath.values()].sort((left, right) => (left.path < right.path ? -1 : 1));
}

type Planned = {
  image: readonly ImageFile[];
  files: readonly FileVersions[];
  steps: readonly Step[];
  open: readonly Step[];
};

function newRecord({ repository }: CheckedAnswers, { image, files, steps, open }: Planned): RecordFile[] {
  return recordOf(image, {
    engine: repository.engine,
    answersHashOf: answersHashes(repository),
    after: { ...aftermathOf(files, steps), pending: new Set(open.map(({ path }) => path)) },
  });
}

function fileChanges(files: readonly FileVersions[], steps: readonly Step[]): FileChange[] {
  const ours = new Map(files.map(({ path, ours }) => [path, ours]));
  return steps.flatMap(({ path, before, after }) => {
    if (after === undefined) return [];
    if (after === null) return [{ path, before, after: null } satisfies FileChange];
    const found = ours.get(path);
    const content: FileContent = found?.kind === 'text' ? dressed(after.text, found.dress) : after.text;
    const change: FileChange = { path, before, after: { content, mode: after.mode } };
    return [change];
  });
}

function asideChanges(root: string, steps: readonly Step[]): FileChange[] {
  return steps
    .filter(({ action }) => action === 'conflict')
    .flatMap(({ path, after }) => (after ? ownFile(root, `${INCOMING}/${path}`, after.text) : []));
}

// What is the generator's alone: the answers, in which it only adds what it picked, and their schema.
function ownChanges(root: string, { tree, given }: CheckedAnswers): FileChange[] {
  return [
    ...ownFile(root, SCAFFOLD_FILE, given.document ? rewriteAnswers(given.document, tree).text : scaffoldFile(tree)),
    ...ownFile(root, ANSWERS_SCHEMA, answersSchemaText()),
  ];
}
