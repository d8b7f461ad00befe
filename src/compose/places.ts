import { cloudsOf, type Repository } from '../answers/repository.ts';
import { componentsOf } from './components.ts';
import type { CloudPlace, Place, RegionPlace } from './place.ts';

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
