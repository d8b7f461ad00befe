import type { Environment, Region, Repository } from '../answers/repository.ts';
import { type Component, componentsOf } from './components.ts';

/** Where a generated file lies: in the repository, in an environment, in one of its regions, or in a root there. */
export type Place = {
  repository: Repository;
  environment?: Environment;
  region?: Region;
  component?: Component;
};

export type EnvironmentPlace = Place & { environment: Environment };
export type RegionPlace = EnvironmentPlace & { region: Region };
export type RootPlace = RegionPlace & { component: Component };

/** The repository, then each environment, then each region and its roots, in answer order. */
export function* placesOf(repository: Repository): Generator<Place> {
  yield { repository };
  for (const environment of repository.environments) {
    yield { repository, environment };
    for (const region of environment.aws.regions) yield* placesInRegion({ repository, environment, region });
  }
}

function* placesInRegion(place: RegionPlace): Generator<Place> {
  yield place;
  for (const component of componentsOf(place.environment)) yield { ...place, component };
}
