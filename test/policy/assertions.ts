import type { Assertion } from './assertion.ts';
import { azureAssertions } from './azure-assertions.ts';
import { clusterAssertions } from './cluster-assertions.ts';
import { dataAssertions } from './data-assertions.ts';
import { edgeAssertions } from './edge-assertions.ts';
import { gcpAssertions } from './gcp-assertions.ts';
import { identityAssertions } from './identity-assertions.ts';
import { keyAssertions } from './key-assertions.ts';
import { networkAssertions } from './network-assertions.ts';
import type { Resource } from './resource.ts';
import { secretAssertions } from './secret-assertions.ts';
import { storageAssertions } from './storage-assertions.ts';

/** Our assertions for every checkov id that touches a generated AWS resource. */
export const awsAssertions: readonly Assertion[] = [
  ...storageAssertions,
  ...keyAssertions,
  ...networkAssertions,
  ...identityAssertions,
  ...edgeAssertions,
  ...clusterAssertions,
  ...dataAssertions,
  ...secretAssertions,
];

/** The same for every cloud, by the name that the index of checkov gives it. */
export const assertionsOf = { aws: awsAssertions, azure: azureAssertions, gcp: gcpAssertions } as const;

const assertions = Object.values(assertionsOf).flat();

export interface Violation {
  readonly id: string;
  readonly resource: Resource;
}

/** What breaks the assertions, root by root, whether a comment skips it or not. */
export function violationsIn(resources: readonly Resource[]): Violation[] {
  const scopes = [...new Set(resources.map(({ root }) => root))].map(root =>
    resources.filter(resource => resource.root === root),
  );
  return assertions.flatMap(({ id, violations }) =>
    scopes.flatMap(scope => violations(scope).map(resource => ({ id, resource }))),
  );
}
