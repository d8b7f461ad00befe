import { administratorsOf } from '../../answers/administrators.ts';
import { githubRepository } from '../../answers/forge.ts';
import { pairedRegion } from '../../answers/regions.ts';
import type { Environment, Region, Repository } from '../../answers/repository.ts';
import type { Tree } from '../../answers/tree.ts';
import { subscriptionOf, tenantOf, UUID_PLACEHOLDER } from '../account-ids.ts';
import { vaultName } from './names.ts';
import { azureFeatures, azureProviders, azureServices } from './services.ts';

/** An environment on Azure, for the templates of its bootstrap and of its components. */
export function azureView(repository: Repository, environment: Environment): object {
  const { azure } = environment.state;
  return {
    subscription: subscriptionOf(environment),
    tenant: tenantOf(environment),
    region: azure.region,
    resourceProviders: azureProviders(environment),
    features: azureFeatures(repository, environment),
    officers: officersOf(environment),
    ci: {
      repository: githubRepository(repository.project.repository) ?? '',
      services: azureServices(environment),
    },
    state: stateView(environment),
  };
}

function stateView(environment: Environment): object {
  const { azure, create } = environment.state;
  const subscription = subscriptionOf(environment);
  const group = `/subscriptions/${subscription}/resourceGroups/${azure.resourceGroup}`;
  const account = `${group}/providers/Microsoft.Storage/storageAccounts/${azure.storageAccount}`;
  return {
    account: azure.storageAccount,
    administrator: administratorsOf(environment, 'azure')?.[0] ?? UUID_PLACEHOLDER,
    container: azure.container,
    containerId: `${account}/blobServices/default/containers/${azure.container}`,
    create,
    key: `bootstrap/azure/${environment.name}/terraform.tfstate`,
    // Where a region has no pair, copies stay in its own zones.
    replication: pairedRegion(`${azure.region}`) === undefined ? 'ZRS' : 'GZRS',
    resourceGroup: azure.resourceGroup,
    runnerCidrs: azure.runnerCidrs,
    subscription,
    vault: azure.vault,
  };
}

/** One region of an environment: whether its database is copied, and to which vault of the paired region. */
export function azureRegionView(repository: Repository, environment: Environment, region: Region): object {
  const copyRegion = azureCopyRegion(environment, region.name);
  return {
    ...region,
    copyRegion,
    // Not the name of the vault of secrets there: the environment may be in both regions of a pair.
    copyVaultName: copyRegion === null ? null : vaultName({ repository, environment, region: copyRegion }, 'copy'),
  };
}

/** The region that Azure copies the database of a region to; null where it is not copied. */
export function azureCopyRegion({ data }: Environment, region: string): string | null {
  return data.enabled && data.backup.crossRegion ? (pairedRegion(region) ?? null) : null;
}

/** Who makes keys and secrets by hand. Pipelines have their rights by module ci-identity. */
export function officersOf(environment: Environment): Tree {
  const groups = administratorsOf(environment, 'azure') ?? [];
  return Object.fromEntries(groups.map(id => [id, { id, type: 'Group' }]));
}
