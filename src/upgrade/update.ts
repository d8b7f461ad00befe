import type { CheckedAnswers } from '../answers/answers.ts';
import { rewriteAnswers } from '../answers/rewrite.ts';
import { SCAFFOLD_FILE, scaffoldFile } from '../answers/scaffold-file.ts';
import type { FileChange } from '../apply/change.ts';
import { loadFeatures } from '../compose/feature-list.ts';
import { type ImageFile, renderImage } from '../compose/image.ts';
import { ANSWERS_SCHEMA, answersSchemaText } from '../generate/output.ts';
import { INCOMING } from '../inspect/incoming.ts';
import type { Labels } from '../merge/sides.ts';
import { answersHashes } from '../record/answers-hash.ts';
import { type Keeping, keepRecorded } from '../record/keep-recorded.ts';
import { readLocks } from '../record/read-locks.ts';
import { type RecordedFile, readRecord } from '../record/read-record.ts';
import { type Amend, type RecordFile, recordOf } from '../record/record.ts';
import { recoverTexts } from '../record/recover-texts.ts';
import { aftermathOf } from './aftermath.ts';
import { type ConflictChoice, leavesMarkers, withoutMarkers } from './conflict-choice.ts';
import { fileChanges } from './file-changes.ts';
import { type LeftOut, leftOut, type WholePlan } from './left-out.ts';
import { type MarkedFile, markedFiles } from './marked-files.ts';
import { ownFile, recordChanges } from './own-files.ts';
import type { Step } from './plan.ts';
import { foreignTerraform } from './read-terraform.ts';
import { readVersions } from './read-versions.ts';
import { allSteps, mergedFolders } from './steps.ts';

/** What is asked of an update: what stands where conflicts are, how the versions are called, what is to come back. */
export type UpdateRequest = {
  choice: ConflictChoice;
  /** Whether the text with markers is laid below `.scaffold/incoming`. */
  isAside: boolean;
  labels: Labels;
  restore: readonly string[];
  /** Whether a path is to be touched; every one is where this is left out. */
  isWanted?: (path: string) => boolean;
};

/** Everything that an update would do: the same plan is printed and carried out. */
export type Update = {
  root: string;
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
  warnings: readonly string[];
};

/** Plans to bring a repository in line with its answers and with the installed templates; touches nothing. Errors as `readRecord`. */
export async function planUpdate(root: string, answers: CheckedAnswers, request: UpdateRequest): Promise<Update> {
  const image = renderImage(answers.repository, await loadFeatures());
  const record = await recoverTexts(root, readRecord(root));
  const files = readVersions(root, image, record.files);
  const folders = mergedFolders(files, (folder, known) => foreignTerraform(root, folder, known));
  const { choice, labels, restore, isAside } = request;
  const isWanted = request.isWanted ?? (() => true);
  const stepsWith = (asked: ConflictChoice) => allSteps(files, folders, { labels, choice: asked, restore });
  const wantedWith = (asked: ConflictChoice) => stepsWith(asked).filter(({ path }) => isWanted(path));
  const all = stepsWith(choice);
  const steps = all.filter(({ path }) => isWanted(path));
  const marked = steps.filter(step => leavesMarkers(step, choice));
  const aside = isAside ? wantedWith('markers').filter(({ action }) => action === 'conflict') : [];
  const open = [...marked, ...aside].map(({ path }) => path);
  const whole = { files, folders, steps: all };
  const written = newRecord(answers, {
    image,
    whole,
    open,
    amend: request.isWanted && (units => keepRecorded(units, keeping(root, record.files, leftOut(whole, isWanted)))),
  });
  const present = [...files, ...folders.flat()];
  return {
    root,
    steps,
    active: marked.length > 0 ? wantedWith(withoutMarkers(choice)) : steps,
    changes: [
      ...fileChanges(present, steps),
      ...asideChanges(root, aside),
      ...ownChanges(root, answers),
      ...recordChanges(root, written),
    ],
    known: all.map(({ path }) => path),
    open,
    marked: markedFiles(present, marked, marked.length > 0 ? wantedWith('theirs') : []),
    warnings: record.warnings,
  };
}

function keeping(root: string, files: readonly RecordedFile[], { paths, units }: LeftOut): Keeping {
  return { locks: readLocks(root), files, paths, units };
}

type Planned = {
  image: readonly ImageFile[];
  whole: WholePlan;
  open: readonly string[];
  amend: Amend | undefined;
};

function newRecord({ repository }: CheckedAnswers, { image, whole, open, amend }: Planned): RecordFile[] {
  return recordOf(image, {
    engine: repository.engine,
    answersHashOf: answersHashes(repository),
    after: { ...aftermathOf(whole.files, whole.steps), pending: new Set(open) },
    ...(amend ? { amend } : {}),
  });
}

function asideChanges(root: string, steps: readonly Step[]): FileChange[] {
  return steps.flatMap(({ path, after }) => (after ? ownFile(root, `${INCOMING}/${path}`, after.text) : []));
}

// What is the generator's alone: the answers, in which it only adds what it picked, and their schema.
function ownChanges(root: string, { tree, given }: CheckedAnswers): FileChange[] {
  return [
    ...ownFile(root, SCAFFOLD_FILE, given.document ? rewriteAnswers(given.document, tree) : scaffoldFile(tree)),
    ...ownFile(root, ANSWERS_SCHEMA, answersSchemaText()),
  ];
}
