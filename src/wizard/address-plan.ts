import { cloudNames } from '../../schema/clouds.ts';
import { type Environment, regionsOf } from '../answers/repository.ts';
import { formatRange, parseRange } from '../network/cidr.ts';
import { reservedRanges } from '../network/reserved.ts';

/** One range of the platform and whose it is. */
export type PlannedRange = { cidr: string; owner: string };

/** Every range of every cloud in the order of the addresses: what a person looks at for overlaps and room. */
export function addressPlan(environments: readonly Environment[]): PlannedRange[] {
  const own = environments.flatMap(environment =>
    regionsOf(environment).flatMap(place => rangesOf(environment, place)),
  );
  const kept = reservedRanges.map(({ name, range }) => ({ cidr: formatRange(range), owner: name }));
  return [...own, ...kept].sort((left, right) => firstOf(left) - firstOf(right));
}

function rangesOf(environment: Environment, { cloud, region }: ReturnType<typeof regionsOf>[number]): PlannedRange[] {
  const owner = `${environment.name}, ${cloudNames[cloud]} ${region.name}`;
  return [
    { cidr: region.cidr ?? '', owner },
    ...(region.podCidr === null ? [] : [{ cidr: region.podCidr, owner: `pods of ${owner}` }]),
  ];
}

function firstOf({ cidr }: PlannedRange): number {
  return parseRange(cidr)?.first ?? 0;
}
