import { readDataFile } from './data-file.ts';
import type { Data } from './sections/data.ts';

type ClassTable = Record<Data['engine'], Record<string, readonly string[]>>;

let table: ClassTable | undefined;

/** The instance classes that an engine runs on, by `schema/database-classes.json`. */
export function databaseClasses(engine: Data['engine']): string[] {
  table ??= readDataFile<ClassTable>('database-classes.json');
  return Object.entries(table[engine]).flatMap(([family, sizes]) => sizes.map(size => `db.${family}.${size}`));
}
