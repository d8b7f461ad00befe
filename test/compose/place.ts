import type { Environment } from '../../src/answers/repository.ts';
import type { RegionPlace } from '../../src/compose/place.ts';
import { accepted, usual } from '../answers/build.ts';

/** The first region of an environment of the usual answers, with other answers in some sections. */
export function placeOf(name: string, change: (environment: Environment) => Partial<Environment> = () => ({})) {
  const { repository } = accepted(usual);
  const found = repository.environments.find(environment => environment.name === name);
  const region = found?.aws.regions[0];
  if (!found || !region) throw new Error(`the usual answers have no region of ${name}`);
  const place: RegionPlace = { repository, environment: { ...found, ...change(found) }, cloud: 'aws', region };
  return place;
}

/** The same place in a repository on GitHub, whose pipelines get roles. */
export function onGithub(place: RegionPlace): RegionPlace {
  const { repository } = place;
  return {
    ...place,
    repository: { ...repository, project: { ...repository.project, repository: 'https://github.com/acme/platform' } },
  };
}
