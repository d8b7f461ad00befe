import { readDataFile } from './data-file.ts';
import type { Data } from './sections/data.ts';

type ClassTable = Record<Data['engine'], Record<string, readonly string[]>>;

let table: ClassTable | undefined;

/** The families of instance classes that an engine runs on, such as `db.r6g`, each with its sizes. */
export function databaseFamilies(engine: Data['engine']): ReadonlyMap<string, readonly string[]> {
  table ??= readDataFile<ClassTable>('database-classes.json');
  return new Map(Object.entries(table[engine]).map(([family, sizes]) => [`db.${family}`, sizes]));
}
