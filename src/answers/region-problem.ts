import { type Cloud, cloudNames } from '../../schema/clouds.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';
import { regionsIn } from './regions.ts';

/** What to say of a region that a cloud does not have; undefined of one that it has. */
export function unknownRegion(cloud: Cloud, region: string): Omit<Finding, 'path'> | undefined {
  const known = Object.keys(regionsIn(cloud));
  if (known.includes(region)) return undefined;
  const meant = nearest(region, known);
  const hint = meant ? `did you mean ${meant}?` : `known: ${known.join(', ')}`;
  return { message: `${without(cloud)} "${region}"`, hint };
}

// Of Azure only regions with zones are known, because every network here spans some.
function without(cloud: Cloud): string {
  return cloud === 'azure' ? 'Azure has no region with zones called' : `${cloudNames[cloud]} has no region`;
}
