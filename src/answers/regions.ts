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

/** The region that Azure pairs with a region, and copies to; undefined where it has none. */
export function pairedRegion(region: string): string | undefined {
  return file().azurePairs[region];
}

function readTables(): Record<Cloud, RegionTable> {
  // Without a prototype, because a region may be asked for by any name, such as "constructor".
  for (const cloud of clouds) Object.setPrototypeOf(file()[cloud], null);
  return file();
}

type RegionFile = Record<Cloud, RegionTable> & { azurePairs: Readonly<Record<string, string>> };

let known: RegionFile | undefined;

function file(): RegionFile {
  known ??= readDataFile<RegionFile>('regions.json');
  return known;
}
