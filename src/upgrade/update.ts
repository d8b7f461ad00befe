import type { CheckedAnswers } from '../answers/answers.ts';
import { SCAFFOLD_FILE, scaffoldFile } from '../answers/scaffold-file.ts';
import type { FileChange, FileContent } from '../apply/change.ts';
import { loadFeatures } from '../compose/feature-list.ts';
import { type ImageFile, renderImage } from '../compose/image.ts';
import { ANSWERS_SCHEMA, answersSchemaText } from '../generate/output.ts';
import { dressed } from '../merge/dress.ts';

import type { Choice, Labels } from '../merge/sides.ts';
import { answersHashes } from '../record/answers-hash.ts';
import { type RecordFile, recordOf } from '../record/record.ts';
import { aftermathOf } from './aftermath.ts';
import { mergeByKind } from './merge-by-kind.ts';
import { ownFile, recordChanges } from './own-files.ts';
import { planSteps, type Step } from './plan.ts';
import { readVersions } from './read-versions.ts';
import type { FileVersions } from './versions.ts';

/** What is asked of an update: what stands where conflicts are, how the versions are called, what is to come back. */
export type UpdateRequest = {
  choice: Choice;
  /** Whether the text with markers is laid below `.scaffold/incoming`. */
  isAside: boolean;
  labels: Labels;
  restore: readonly string[];
};

/** Where texts with conflicts lie for whoever wants to look at them while the files go on working. */
export const INCOMING = '.scaffold/incoming';

/** Everything that an update would do: the same plan is printed and carried out. */
export type Update = {
  root: string;
  steps: readonly Step[];
  /** The changes on the disk, the record last. */
  changes: readonly FileChange[];
};

/** Plans to bring a repository in line with its answers and with the installed templates; touches nothing. */
export async function planUpdate(root: string, answers: CheckedAnswers, request: UpdateRequest): Promise<Update> {
  const image = renderImage(answers.repository, await loadFeatures());
  const files = readVersions(root, image);
  const stepsWith = (choice: Choice) =>
    planSteps(files, {
      merge: (file, sides) => mergeByKind(file.kind, sides, { labels: request.labels, choice }),
      restore: request.restore,
    });
  const steps = stepsWith(request.choice);
  const aside = request.isAside ? asideChanges(root, stepsWith('markers')) : [];
  const record = newRecord(answers, { image, files, steps });
  const changes = [
    ...fileChanges(files, steps),
    ...aside,
    ...ownChanges(root, answers),
    ...recordChanges(root, record),
  ];
  return { root, steps, changes };
}

type Planned = { image: readonly ImageFile[]; files: readonly FileVersions[]; steps: readonly Step[] };

function newRecord({ repository }: CheckedAnswers, { image, files, steps }: Planned): RecordFile[] {
  return recordOf(image, {
    engine: repository.engine,
    answersHashOf: answersHashes(repository),
    after: aftermathOf(files, steps),
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
    ...ownFile(root, SCAFFOLD_FILE, scaffoldFile(tree, given.document?.yaml)),
    ...ownFile(root, ANSWERS_SCHEMA, answersSchemaText()),
  ];
}
