import type { Environment, Repository } from '../answers/repository.ts';
import { awsView, regionView } from './aws-view.ts';
import { isComponent } from './components.ts';
import type { Feature } from './feature.ts';
import type { Place, RegionPlace } from './place.ts';
import { repositoryView } from './repository-view.ts';
import { resourceTags } from './resource-tags.ts';
import { rootView } from './root-view.ts';

/**
 * What the templates of one place may name. `component` is the root that the file belongs to. Plain data only: every
 * name in it is free text unless the schema says otherwise, and leaves it through an encoder.
 */
export function viewOf(place: Place, features: readonly Feature[], component?: string): object {
  const { repository, environment, region } = place;
  if (!environment) return repositoryView(repository, features);
  const view = environmentView(repository, environment, component);
  return region ? { ...view, ...regionPart({ repository, environment, region }, features, component) } : view;
}

function regionPart(place: RegionPlace, features: readonly Feature[], component?: string): object {
  const region = regionView(place.repository, place.environment, place.region);
  return { region, ...(isComponent(component) ? { root: rootView({ ...place, component }, features) } : {}) };
}

function environmentView(repository: Repository, environment: Environment, component?: string): object {
  return {
    project: { name: repository.project.name },
    env: { name: environment.name, profile: environment.profile },
    name: `${repository.project.name}-${environment.name}`,
    aws: awsView(repository, environment),
    tags: resourceTags(repository, environment, component),
  };
}
