import type { Json, Tree } from '../answers/tree.ts';
import { subscriptionOf, tenantOf } from './account-ids.ts';
import { type Component, hclName } from './component.ts';
import { readIn } from './components.ts';
import { type Feature, isHere } from './feature.ts';
import { addonOutputs } from './mocks.ts';
import type { RootPlace } from './place.ts';

/** A root: where its state lies, whose outputs it reads, and what it gives to its module. */
export function rootView(place: RootPlace, features: readonly Feature[]): object {
  return {
    key: stateKey(place, place.component),
    reads: readIn(place, place.component).map(component => ({
      name: hclName(component),
      config: backendConfig(place, stateKey(place, component)),
    })),
    arguments: argumentRows(place, features),
    mockOutputs: place.component === 'kubernetes-addons' ? addonOutputs(place, features) : [],
  };
}

// The prefix of the gcs backend is a folder, in which it names the state itself.
function stateKey({ environment, cloud, region }: RootPlace, component: Component): string {
  const folder = `environments/${environment.name}/${cloud}/${region.name}/${component}`;
  return cloud === 'gcp' ? folder : `${folder}/terraform.tfstate`;
}

/** What `terraform_remote_state` is told; credentials and the lock are the business of whoever runs it. */
function backendConfig({ environment, cloud }: RootPlace, key: string): Tree {
  const { aws, azure, gcp } = environment.state;
  if (cloud === 'gcp') return { bucket: gcp.bucket, prefix: key };
  if (cloud === 'aws') return { bucket: aws.bucket, key, region: aws.region };
  return {
    container_name: azure.container,
    key,
    resource_group_name: azure.resourceGroup,
    storage_account_name: azure.storageAccount,
    subscription_id: subscriptionOf(environment),
    tenant_id: tenantOf(environment),
    use_azuread_auth: true,
    use_oidc: true,
  };
}

function argumentRows(place: RootPlace, features: readonly Feature[]): { name: string; value: Json }[] {
  const given = features
    .filter(feature => feature.arguments?.[place.component] && isHere(feature, place))
    .flatMap(feature => Object.entries(feature.arguments?.[place.component]?.(place) ?? {}));
  return given.map(([name, value]) => ({ name, value })).sort((left, right) => (left.name < right.name ? -1 : 1));
}
