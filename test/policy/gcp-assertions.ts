import type { Assertion } from './assertion.ts';
import { gcpClusterAssertions } from './gcp-cluster-assertions.ts';
import { gcpDataAssertions } from './gcp-data-assertions.ts';
import { gcpIdentityAssertions } from './gcp-identity-assertions.ts';
import { gcpNetworkAssertions } from './gcp-network-assertions.ts';
import { gcpStorageAssertions } from './gcp-storage-assertions.ts';

/** Our assertions for every checkov id that touches a generated resource of Google Cloud. */
export const gcpAssertions: readonly Assertion[] = [
  ...gcpStorageAssertions,
  ...gcpNetworkAssertions,
  ...gcpIdentityAssertions,
  ...gcpClusterAssertions,
  ...gcpDataAssertions,
];
