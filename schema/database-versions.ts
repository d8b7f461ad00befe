import { readDataFile } from './data-file.ts';
import type { Data } from './sections/data.ts';

type Versions = Record<Data['engine'], string>;

let versions: Versions | undefined;

/** The major version that a new database of an engine starts with, by `schema/catalog.json`. */
export function databaseVersion(engine: Data['engine']): string {
  versions ??= readDataFile<{ databases: Versions }>('catalog.json').databases;
  return versions[engine];
}
