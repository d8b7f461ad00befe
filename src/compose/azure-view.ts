import { githubRepository } from '../answers/forge.ts';
import type { Environment, Repository } from '../answers/repository.ts';
import { subscriptionOf, tenantOf } from './account-ids.ts';

/** An environment on Azure, for the templates of its bootstrap and of its components. */
export function azureView({ project }: Repository, environment: Environment): object {
  const { state } = environment;
  return {
    subscription: subscriptionOf(environment),
    tenant: tenantOf(environment),
    region: state.azure.region,
    regions: environment.azure.regions.map(region => region.name).sort(),
    ci: { repository: githubRepository(project.repository) ?? '', environment: environment.name },
    state: {
      account: state.azure.storageAccount,
      container: state.azure.container,
      create: state.create,
      key: `bootstrap/azure/${environment.name}/terraform.tfstate`,
      resourceGroup: state.azure.resourceGroup,
      runnerCidrs: state.azure.runnerCidrs,
      vault: state.azure.vault,
    },
  };
}
