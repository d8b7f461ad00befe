import { type Cloud, clouds } from '../../schema/clouds.ts';
import { readDataFile } from '../../schema/data-file.ts';

type RegionTable = Record<string, readonly string[]>;

let tables: Record<Cloud, RegionTable> | undefined;

/** The regions of a cloud with the names of their availability zones: `schema/regions.json`. */
export function regionsIn(cloud: Cloud): RegionTable {
  tables ??= readTables();
  return tables[cloud];
}

/** The first `count` zones of a region; fewer where it has fewer, none where it is unknown. */
export function zonesOf(cloud: Cloud, region: string, count: number): string[] {
  return (regionsIn(cloud)[region] ?? []).slice(0, count);
}

function readTables(): Record<Cloud, RegionTable> {
  const file = readDataFile<Record<Cloud, RegionTable>>('regions.json');
  // Without a prototype, because a region may be asked for by any name, such as "constructor".
  for (const cloud of clouds) Object.setPrototypeOf(file[cloud], null);
  return file;
}
