import type { Environment, Region, Repository } from '../answers/repository.ts';

/** Where a generated file lies: in the repository, in one of its environments, or in one region of an environment. */
export type Place = {
  repository: Repository;
  environment?: Environment;
  region?: Region;
};

export type EnvironmentPlace = Place & { environment: Environment };
export type RegionPlace = EnvironmentPlace & { region: Region };

/** The repository, then each environment, then each region, in answer order. */
export function* placesOf(repository: Repository): Generator<Place> {
  yield { repository };
  for (const environment of repository.environments) {
    yield { repository, environment };
    for (const region of environment.aws.regions) yield { repository, environment, region };
  }
}
