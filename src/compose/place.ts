import type { Cloud } from '../../schema/clouds.ts';
import { cloudsOf, type Environment, type Region, type Repository } from '../answers/repository.ts';
import { type Component, componentsOf } from './components.ts';

/** Where a generated file lies: in the repository, in an environment, on a cloud of it, in one of its regions, or in a root there. */
export type Place = {
  repository: Repository;
  environment?: Environment;
  cloud?: Cloud;
  region?: Region;
  component?: Component;
};

export type EnvironmentPlace = Place & { environment: Environment };
export type CloudPlace = EnvironmentPlace & { cloud: Cloud };
export type RegionPlace = CloudPlace & { region: Region };
export type RootPlace = RegionPlace & { component: Component };

/** The repository, then each environment, its clouds, the regions of each and the roots there, in answer order. */
export function* placesOf(repository: Repository): Generator<Place> {
  yield { repository };
  for (const environment of repository.environments) {
    yield { repository, environment };
    for (const cloud of cloudsOf(environment)) yield* placesOnCloud({ repository, environment, cloud });
  }
}

function* placesOnCloud(place: CloudPlace): Generator<Place> {
  yield place;
  for (const region of place.environment[place.cloud].regions) yield* placesInRegion({ ...place, region });
}

function* placesInRegion(place: RegionPlace): Generator<Place> {
  yield place;
  for (const component of componentsOf(place)) yield { ...place, component };
}
