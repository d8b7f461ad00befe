import { regionsIn } from '../../answers/regions.ts';
import type { Environment } from '../../answers/repository.ts';

/**
 * The region that the database of a region is copied to; null where it is not. Without another answer the first region
 * is copied to the second, and the second to the first. Where there is only one, `crossRegion` has no effect: it is on
 * by default in prod, and a region to copy to costs money that nobody asked for.
 */
export function copyRegionOf({ aws, data }: Environment, region: string): string | null {
  if (!data.enabled || !data.backup.crossRegion) return null;
  const [first, second] = aws.regions;
  const candidates = [data.backup.copyRegion, second?.name, first?.name];
  return (
    candidates.find(
      candidate => typeof candidate === 'string' && candidate !== region && candidate in regionsIn('aws'),
    ) ?? null
  );
}

/** Every region that databases of an environment are copied to. */
export function copyRegionsOf(environment: Environment): string[] {
  return environment.aws.regions.flatMap(({ name }) => copyRegionOf(environment, name) ?? []);
}
