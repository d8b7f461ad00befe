import type { Cloud } from '../../schema/clouds.ts';
import { resourceLabels } from '../answers/labels.ts';
import { type Environment, isOn, type Region, type Repository } from '../answers/repository.ts';
import { awsView, regionView } from './aws/view.ts';
import { azureRegionView, azureView } from './azure/view.ts';
import { isComponent } from './component.ts';
import type { Feature } from './feature.ts';
import { gcpView } from './gcp/view.ts';
import { mocksOf } from './mocks.ts';
import type { EnvironmentPlace, Place, RegionPlace } from './place.ts';
import { repositoryView } from './repository-view.ts';
import { resourceTags, sharedTags } from './resource-tags.ts';
import { rootView } from './root-view.ts';

/**
 * What the templates of one place may name. `component` is the root that the file belongs to. Plain data only: every
 * name in it is free text unless the schema says otherwise, and leaves it through an encoder.
 */
export function viewOf(place: Place, features: readonly Feature[], component?: string): object {
  const { repository, environment, cloud, region } = place;
  if (!environment) return repositoryView(repository, features);
  const shared = environmentView({ repository, environment }, component);
  if (!cloud) return shared;
  const view = { ...shared, [cloud]: CLOUD_VIEWS[cloud](repository, environment) };
  return region ? { ...view, ...regionPart({ repository, environment, cloud, region }, features, component) } : view;
}

function regionPart(place: RegionPlace, features: readonly Feature[], component?: string): object {
  const region = REGION_VIEWS[place.cloud](place.repository, place.environment, place.region);
  const mocks = place.repository.engine === 'terragrunt' ? { mocks: mocksOf(place) } : {};
  return { region, ...mocks, ...(isComponent(component) ? { root: rootView({ ...place, component }, features) } : {}) };
}

const CLOUD_VIEWS: Readonly<Record<Cloud, (repository: Repository, environment: Environment) => object>> = {
  aws: awsView,
  azure: azureView,
  gcp: gcpView,
};

const REGION_VIEWS: Readonly<
  Record<Cloud, (repository: Repository, environment: Environment, region: Region) => object>
> = { aws: regionView, azure: azureRegionView, gcp: (_repository, _environment, region) => region };

function environmentView({ repository, environment }: EnvironmentPlace, component?: string): object {
  return {
    project: { name: repository.project.name },
    env: { name: environment.name, profile: environment.profile, protected: environment.protected },
    name: `${repository.project.name}-${environment.name}`,
    tags: resourceTags(repository, environment, component),
    sharedTags: sharedTags(repository, environment),
    ...(isOn(environment, 'gcp') ? labelViews(repository, environment, component) : {}),
  };
}

function labelViews(repository: Repository, environment: Environment, component?: string): object {
  return {
    labels: resourceLabels(resourceTags(repository, environment, component)),
    sharedLabels: resourceLabels(sharedTags(repository, environment)),
  };
}
