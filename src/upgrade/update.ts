import type { CheckedAnswers } from '../answers/answers.ts';
import type { Repository } from '../answers/repository.ts';
import { rewriteAnswers } from '../answers/rewrite.ts';
import { SCAFFOLD_FILE, scaffoldFile } from '../answers/scaffold-file.ts';
import type { FileChange } from '../apply/change.ts';
import { loadFeatures } from '../compose/feature-list.ts';
import { type ImageFile, renderImage } from '../compose/image.ts';
import { ANSWERS_SCHEMA, answersSchemaText } from '../generate/output.ts';
import { INCOMING } from '../inspect/incoming.ts';
import { answersHashes } from '../record/answers-hash.ts';
import { type Keeping, keepRecorded } from '../record/keep-recorded.ts';
import { packedBefore } from '../record/packed-before.ts';
import type { UnitLock } from '../record/read-locks.ts';
import { readRecord } from '../record/read-record.ts';
import { type RecordFile, recordOf } from '../record/record.ts';
import { recoverTexts } from '../record/recover-texts.ts';
import { environmentUnit } from '../record/units.ts';
import { boundLeft } from '../releases/bonds.ts';
import { migrateFiles } from '../releases/migrate-files.ts';
import type { Release } from '../releases/release.ts';
import type { Problem } from '../user-error.ts';
import { aftermathOf } from './aftermath.ts';
import { type Chosen, chosenSteps, type UpdateRequest } from './chosen-steps.ts';
import { fileChanges } from './file-changes.ts';
import { keptFolders } from './kept-folders.ts';
import { leftOut } from './left-out.ts';
import { type MarkedFile, markedFiles } from './marked-files.ts';
import { unmergedFiles } from './obstacles.ts';
import { ownFile, recordChanges } from './own-files.ts';
import { isStuck, type Step } from './plan.ts';
import { readVersions } from './read-versions.ts';
import { settledUnits } from './settled.ts';
import { mergedFolders } from './steps.ts';

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
  /** Every path that the plan is about, also where it is not asked for. */
  known: readonly string[];
  /** The files that somebody has to resolve afterwards, and those of them that are written with markers. */
  open: readonly string[];
  marked: readonly MarkedFile[];
  /** Files with conflict markers that no run has left, and that the plan would write. */
  unmerged: readonly Problem[];
  warnings: readonly string[];
};

/** Plans to bring a repository in line with its answers and with the installed templates; touches nothing. Errors as `readRecord`. */
export async function planUpdate(root: string, answers: CheckedAnswers, request: UpdateRequest): Promise<Update> {
  const gathered = await gather(root, answers, request);
  const { settled, record, migrated, folders } = gathered;
  const chosen = chosenSteps(gathered, request);
  const { steps, marked, aside } = chosen;
  const open = [...marked, ...aside].map(({ path }) => path);
  const present = [...migrated.files, ...migrated.foreign, ...folders.flat()];
  return {
    root,
    notes: notesOf(request.releases),
    steps,
    active: chosen.active,
    changes: [
      ...fileChanges(present, steps),
      ...asideChanges(root, aside),
      ...ownChanges(root, answers),
      ...recordChanges(root, newRecord(answers, { ...gathered, ...chosen, root, open, units: request.units }), settled),
    ],
    known: chosen.all.map(({ path }) => path),
    open,
    marked: markedFiles(present, marked, chosen.theirs),
    unmerged: unmergedFiles(present, steps),
    warnings: record.warnings,
  };
}

/** All that a plan is made of: what is left alone, what the templates want, what was recorded and is there. */
async function gather(root: string, { repository }: CheckedAnswers, request: UpdateRequest) {
  const settled = settledUnits({ root, ...request }, repository);
  const image = await imageWithout(settled, repository);
  const due = request.units.filter(({ unit }) => !settled.has(unit));
  const record = await recoverTexts(root, readRecord(root, due));
  const migrated = migrateFiles(root, readVersions(root, image, record.files), request.releases);
  const { files, foreignIn } = migrated;
  const kept = keptFolders(files, foreignIn);
  return { settled, image, record, migrated, kept, folders: mergedFolders(files, kept, foreignIn) };
}

function notesOf(releases: readonly Release[]): Update['notes'] {
  return releases.flatMap(({ version, notes }) => notes.map(text => ({ version, text })));
}

async function imageWithout(settled: ReadonlySet<string>, repository: Repository): Promise<ImageFile[]> {
  if (settled.has('root')) return [];
  return renderImage(repository, await loadFeatures(), ({ name }) => !settled.has(environmentUnit(name)));
}

type Gathered = Awaited<ReturnType<typeof gather>>;
type Planned = Gathered & Chosen & { root: string; open: readonly string[]; units: readonly UnitLock[] };

function newRecord({ repository }: CheckedAnswers, planned: Planned): RecordFile[] {
  const { root, image, record, migrated, folders, all, open, units, isWanted } = planned;
  const { files, bonds } = migrated;
  const left = isWanted && boundLeft(leftOut({ files, folders, steps: all }, isWanted), bonds);
  const keeping: Keeping | undefined = left && { locks: units, files: record.files, ...left };
  return recordOf(image, {
    engine: repository.engine,
    answersHashOf: answersHashes(repository),
    after: { ...aftermathOf(files, all), pending: new Set(open) },
    packed: packedBefore(root, units),
    ...(keeping ? { amend: made => keepRecorded(made, keeping) } : {}),
  });
}

function asideChanges(root: string, steps: readonly Step[]): FileChange[] {
  return steps.flatMap(step => {
    const text = isStuck(step) ? step.conflicts[0]?.theirs : step.after?.text;
    return typeof text === 'string' ? ownFile(root, `${INCOMING}/${step.path}`, text) : [];
  });
}

// What is the generator's alone: the answers, in which it only adds what it picked, and their schema.
function ownChanges(root: string, { tree, given }: CheckedAnswers): FileChange[] {
  return [
    ...ownFile(root, SCAFFOLD_FILE, given.document ? rewriteAnswers(given.document, tree).text : scaffoldFile(tree)),
    ...ownFile(root, ANSWERS_SCHEMA, answersSchemaText()),
  ];
}
