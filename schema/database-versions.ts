import { readDataFile } from './data-file.ts';
import type { Data } from './sections/data.ts';

type Versions = Record<Data['engine'], string> & { 'postgres-on': Record<'azure' | 'gcp', string> };

let versions: Versions | undefined;

/** The major version that a new database of an engine starts with, by `schema/catalog.json`. */
export function databaseVersion(engine: Data['engine']): string {
  return catalogue()[engine];
}

/** The major version of PostgreSQL that a new database on Azure or Google Cloud starts with. */
export function postgresVersion(cloud: 'azure' | 'gcp'): string {
  return catalogue()['postgres-on'][cloud];
}

function catalogue(): Versions {
  versions ??= readDataFile<{ databases: Versions }>('catalog.json').databases;
  return versions;
}
