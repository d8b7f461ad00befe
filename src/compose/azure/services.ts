import type { Environment, Repository } from '../../answers/repository.ts';

/** Resource providers of what every environment has; azure-gcp.md section 2 says that none is registered by itself. */
const CLUSTER = [
  'Microsoft.Compute',
  'Microsoft.ContainerService',
  'Microsoft.Insights',
  'Microsoft.KeyVault',
  'Microsoft.ManagedIdentity',
  'Microsoft.Network',
  'Microsoft.OperationalInsights',
  'Microsoft.Storage',
];
const DATA = ['Microsoft.DBforPostgreSQL', 'Microsoft.DataProtection'];

/** What AKS calls by itself for its policy add-on: registered, and nothing that a pipeline needs rights in. */
const ADDONS = ['Microsoft.PolicyInsights'];

/** Resource providers of an environment's components, which are all that its pipelines may use. */
export function azureServices({ data }: Environment): string[] {
  return [...CLUSTER, ...(data.enabled ? DATA : [])].sort();
}

/** Resource providers that the bootstrap of an environment registers. */
export function azureProviders(environment: Environment): string[] {
  return [...azureServices(environment), ...ADDONS].sort();
}

/**
 * Features of the subscription that an environment switches on: nodes encrypt their disks on the host. A subscription
 * has each once, so the first environment there brings it.
 */
export function azureFeatures({ environments }: Repository, { name, azure }: Environment): string[] {
  const { subscription } = azure;
  const first = environments.find(other => subscription !== null && other.azure.subscription === subscription);
  return first === undefined || first.name === name ? ['Microsoft.Compute/EncryptionAtHost'] : [];
}
