import type { Cloud } from '../../schema/clouds.ts';
import type { Environment } from '../../src/answers/repository.ts';
import type { Place, RegionPlace } from '../../src/compose/place.ts';
import { placesOf } from '../../src/compose/places.ts';
import { accepted, usualOn } from '../answers/build.ts';

type Change = (environment: Environment) => Partial<Environment>;

/** The first region of an environment of the usual answers, with other answers in some sections. */
export function placeOf(name: string, change?: Change): RegionPlace {
  return placeOn('aws', name, change);
}

/** The same on any cloud. */
export function placeOn(cloud: Cloud, name: string, change: Change = () => ({})): RegionPlace {
  const { repository } = accepted(usualOn[cloud]);
  const found = repository.environments.find(environment => environment.name === name);
  const region = found?.[cloud].regions[0];
  if (!found || !region) throw new Error(`the usual answers have no region of ${name}`);
  return { repository, environment: { ...found, ...change(found) }, cloud, region };
}

/** Every region of the environments that a text answers for, on each of their clouds. */
export function regionPlaces(text: string): RegionPlace[] {
  const isRegion = (place: Place): place is RegionPlace => place.region !== undefined && place.component === undefined;
  return [...placesOf(accepted(text).repository)].filter(isRegion);
}

/** The same place in a repository on GitHub, whose pipelines get roles. */
export function onGithub(place: RegionPlace): RegionPlace {
  const { repository } = place;
  return {
    ...place,
    repository: { ...repository, project: { ...repository.project, repository: 'https://github.com/acme/platform' } },
  };
}
