import { type Cloud, clouds } from '../../schema/clouds.ts';
import { readDataFile } from '../../schema/data-file.ts';

type RegionTable = Record<string, readonly string[]>;

/** The regions of a cloud with the names of their availability zones: `schema/regions.json`. */
export function regionsIn(cloud: Cloud): RegionTable {
  return file()[cloud];
}

/** The first `count` zones of a region; fewer where it has fewer, none where it is unknown. */
export function zonesOf(cloud: Cloud, region: string, count: number): string[] {
  return (regionsIn(cloud)[region] ?? []).slice(0, count);
}

/** The region that Azure pairs with a region, and copies to; undefined where it has none. */
export function pairedRegion(region: string): string | undefined {
  return file().azurePairs[region];
}

type RegionFile = Record<Cloud, RegionTable> & { azurePairs: Readonly<Record<string, string>> };

let known: RegionFile | undefined;

function file(): RegionFile {
  known ??= readRegions();
  return known;
}

function readRegions(): RegionFile {
  const regions = readDataFile<RegionFile>('regions.json');
  // Without a prototype, because a region may be asked for by any name, such as "constructor".
  for (const table of [...clouds, 'azurePairs'] as const) Object.setPrototypeOf(regions[table], null);
  return regions;
}
