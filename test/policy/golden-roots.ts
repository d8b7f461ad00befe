import type { OutputFile } from '../../src/generate/output.ts';
import { exampleText, generated, goldenCases } from '../cases.ts';
import { rootFolders } from '../roots/folders.ts';
import type { PlannedRoot } from '../roots/wired-root.ts';

// Between them they have every module and every add-on.
const examples = [...new Set([...goldenCases, 'aws-alternatives'])];

/** The files of each golden repository, by its name. */
export const goldenFiles = new Map(
  await Promise.all(examples.map(async name => [name, [...(await generated(exampleText(name))).values()]] as const)),
);

/** Every root of every golden repository. */
export const goldenRoots: readonly PlannedRoot[] = [...goldenFiles].flatMap(([name, files]) => rootsIn(name, files));

/** Every root of the repository that an example becomes. */
export async function rootsOf(example: string): Promise<PlannedRoot[]> {
  return rootsIn(example, [...(await generated(exampleText(example))).values()]);
}

function rootsIn(name: string, files: readonly OutputFile[]): PlannedRoot[] {
  return rootFolders(files.map(({ path }) => path)).map(folder => ({
    key: `${name}--${folder.replaceAll('/', '--')}`,
    folder,
    files,
  }));
}
