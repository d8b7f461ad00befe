import type { Assertion } from './assertion.ts';
import { azureClusterAssertions } from './azure-cluster-assertions.ts';
import { azureNetworkAssertions } from './azure-network-assertions.ts';
import { azureStorageAssertions } from './azure-storage-assertions.ts';
import { azureVaultAssertions } from './azure-vault-assertions.ts';

/** Our assertions for every checkov id that touches a generated Azure resource. */
export const azureAssertions: readonly Assertion[] = [
  ...azureStorageAssertions,
  ...azureVaultAssertions,
  ...azureNetworkAssertions,
  ...azureClusterAssertions,
];
