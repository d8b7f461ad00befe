import type { CheckedAnswers } from '../answers/answers.ts';
import type { Repository } from '../answers/repository.ts';
import { rewriteAnswers } from '../answers/rewrite.ts';
import { SCAFFOLD_FILE, scaffoldFile } from '../answers/scaffold-file.ts';
import type { FileChange } from '../apply/change.ts';
import { loadFeatures } from '../compose/feature-list.ts';
import { type ImageFile, renderImage } from '../compose/image.ts';
import { ANSWERS_SCHEMA, answersSchemaText } from '../generate/output.ts';
import type { Choice, Labels } from '../merge/sides.ts';
import { answersHashes } from '../record/answers-hash.ts';
import type { UnitLock } from '../record/read-locks.ts';
import { readRecord } from '../record/read-record.ts';
import { type RecordFile, recordOf } from '../record/record.ts';
import { recoverTexts } from '../record/recover-texts.ts';
import { environmentUnit } from '../record/units.ts';
import { migrateFiles } from '../releases/migrate-files.ts';
import type { Release } from '../releases/release.ts';
import { aftermathOf } from './aftermath.ts';
import { fileChanges } from './file-changes.ts';
import { ownFile, recordChanges } from './own-files.ts';
import type { Step } from './plan.ts';
import { readVersions } from './read-versions.ts';
import { settledUnits } from './settled.ts';
import { allSteps, mergedFolders } from './steps.ts';
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
  units: readonly UnitLock[];
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
  warnings: readonly string[];
};

/** Plans to bring a repository in line with its answers and with the installed templates; touches nothing. Errors as `readRecord`. */
export async function planUpdate(root: string, answers: CheckedAnswers, request: UpdateRequest): Promise<Update> {
  const { repository } = answers;
  const settled = settledUnits({ root, ...request }, repository);
  const image = await imageWithout(settled, repository);
  const due = request.units.filter(({ unit }) => !settled.has(unit));
  const record = await recoverTexts(root, readRecord(root, due));
  const migrated = migrateFiles(root, readVersions(root, image, record.files), request.releases);
  const { files } = migrated;
  const folders = mergedFolders(files, migrated.foreignIn);
  const { labels, restore } = request;
  const stepsWith = (choice: Choice) => migrated.settle(allSteps(files, folders, { labels, choice, restore }));
  const steps = stepsWith(request.choice);
  const aside = request.isAside ? asideChanges(root, stepsWith('markers')) : [];
  const open = request.leavesOpen ? steps.filter(({ action }) => action === 'conflict') : [];
  const written = newRecord(answers, { image, files, steps, open });
  const changes = [
    ...fileChanges([...files, ...migrated.foreign, ...folders.flat()], steps),
    ...aside,
    ...ownChanges(root, answers),
    ...recordChanges(root, written, settled),
  ];
  const active = request.choice === 'markers' ? stepsWith('ours') : steps;
  return { root, notes: notesOf(request.releases), steps, changes, active, warnings: record.warnings };
}

function notesOf(releases: readonly Release[]): Update['notes'] {
  return releases.flatMap(({ version, notes }) => notes.map(text => ({ version, text })));
}

async function imageWithout(settled: ReadonlySet<string>, repository: Repository): Promise<ImageFile[]> {
  if (settled.has('root')) return [];
  return renderImage(repository, await loadFeatures(), ({ name }) => !settled.has(environmentUnit(name)));
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
