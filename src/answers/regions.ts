import { readDataFile } from '../../schema/data-file.ts';

type RegionTable = Record<string, readonly string[]>;

let table: RegionTable | undefined;

/** The regions of AWS with the names of their availability zones: `schema/regions.json`. */
export function awsRegions(): RegionTable {
  // Without a prototype, because a region may be asked for by any name, such as "constructor".
  table ??= Object.setPrototypeOf(readDataFile<{ aws: RegionTable }>('regions.json').aws, null) as RegionTable;
  return table;
}

/** The first `count` zones of a region; fewer where it has fewer, none where it is unknown. */
export function zonesOf(region: string, count: number): string[] {
  return (awsRegions()[region] ?? []).slice(0, count);
}
