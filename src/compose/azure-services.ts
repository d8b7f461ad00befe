import type { Environment, Repository } from '../answers/repository.ts';

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

/** Resource providers that an environment needs: registered by its bootstrap, and all that its pipelines may use. */
export function azureServices({ data }: Environment): string[] {
  return [...CLUSTER, ...(data.enabled ? DATA : [])].sort();
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
