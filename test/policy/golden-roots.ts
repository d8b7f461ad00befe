import { exampleText, generated, goldenCases } from '../cases.ts';
import { rootFolders } from '../roots/folders.ts';
import type { PlannedRoot } from '../roots/wired-root.ts';

/** The files of each golden repository, by its name. */
export const goldenFiles = new Map(
  await Promise.all(goldenCases.map(async name => [name, [...(await generated(exampleText(name))).values()]] as const)),
);

/** Every root of every golden repository. */
export const goldenRoots: readonly PlannedRoot[] = [...goldenFiles].flatMap(([name, files]) =>
  rootFolders(files.map(({ path }) => path)).map(folder => ({
    key: `${name}--${folder.replaceAll('/', '--')}`,
    folder,
    files,
  })),
);
