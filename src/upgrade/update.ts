import type { CheckedAnswers } from '../answers/answers.ts';
import { rewriteAnswers } from '../answers/rewrite.ts';
import { SCAFFOLD_FILE, scaffoldFile } from '../answers/scaffold-file.ts';
import type { FileChange } from '../apply/change.ts';
import { loadFeatures } from '../compose/feature-list.ts';
import { type ImageFile, renderImage } from '../compose/image.ts';
import { ANSWERS_SCHEMA, answersSchemaText } from '../generate/output.ts';
import type { Choice, Labels } from '../merge/sides.ts';
import { answersHashes } from '../record/answers-hash.ts';
import { readRecord } from '../record/read-record.ts';
import { type RecordFile, recordOf } from '../record/record.ts';
import { recoverTexts } from '../record/recover-texts.ts';
import { aftermathOf } from './aftermath.ts';
import { fileChanges } from './file-changes.ts';
import { ownFile, recordChanges } from './own-files.ts';
import type { Step } from './plan.ts';
import { foreignTerraform } from './read-terraform.ts';
import { readVersions } from './read-versions.ts';
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
};

/** Where texts with conflicts lie for whoever wants to look at them while the files go on working. */
export const INCOMING = '.scaffold/incoming';

/** Everything that an update would do: the same plan is printed and carried out. */
export type Update = {
  root: string;
  steps: readonly Step[];
  /** The steps as they would be with the team's side at every conflict: what would run meanwhile. */
  active: readonly Step[];
  /** The changes on the disk, the record last. */
  changes: readonly FileChange[];
  warnings: readonly string[];
};

/** Plans to bring a repository in line with its answers and with the installed templates; touches nothing. Errors as `readRecord`. */
export async function planUpdate(root: string, answers: CheckedAnswers, request: UpdateRequest): Promise<Update> {
  const image = renderImage(answers.repository, await loadFeatures());
  const record = await recoverTexts(root, readRecord(root));
  const files = readVersions(root, image, record.files);
  const folders = mergedFolders(files, (folder, known) => foreignTerraform(root, folder, known));
  const { labels, restore } = request;
  const stepsWith = (choice: Choice) => allSteps(files, folders, { labels, choice, restore });
  const steps = stepsWith(request.choice);
  const aside = request.isAside ? asideChanges(root, stepsWith('markers')) : [];
  const open = request.leavesOpen ? steps.filter(({ action }) => action === 'conflict') : [];
  const written = newRecord(answers, { image, files, steps, open });
  const changes = [
    ...fileChanges([...files, ...folders.flat()], steps),
    ...aside,
    ...ownChanges(root, answers),
    ...recordChanges(root, written),
  ];
  const active = request.choice === 'markers' ? stepsWith('ours') : steps;
  return { root, steps, changes, active, warnings: record.warnings };
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
    ...ownFile(root, SCAFFOLD_FILE, given.document ? rewriteAnswers(given.document, tree) : scaffoldFile(tree)),
    ...ownFile(root, ANSWERS_SCHEMA, answersSchemaText()),
  ];
}
