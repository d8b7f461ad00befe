import { Accounts } from '../aws/answers.ts';
import { Region } from '../aws/cloud.ts';

/** Like the environment dev of test/aws/answers.ts, but with what the AWS provider waits for a shorter time. */
export const Answers = `project:
  name: acme
  repository: https://github.com/acme/platform
engine: terragrunt
environments:
  dev:
    profile: dev
    data:
      engine: aurora-postgresql
    aws:
      account: "${Accounts.dev}"
      regions:
        ${Region}: {}
data:
  enabled: true
`;

/** What is applied here, and on which units each builds. The unit kubernetes-addons would need an API server. */
export const BuildsOn = {
  network: [],
  secrets: [],
  cluster: ['network', 'secrets'],
  nodes: ['cluster', 'network', 'secrets'],
  'addon-resources': ['cluster', 'network', 'nodes', 'secrets'],
  data: ['network', 'secrets'],
} as const;

export type UnitName = keyof typeof BuildsOn;

export const Units: readonly UnitName[] = ['network', 'secrets', 'cluster', 'nodes', 'addon-resources', 'data'];

/** Each unit with a unit that it builds on. */
export const Edges = Units.flatMap(unit => BuildsOn[unit].map(base => ({ unit, base })));

/** What Terragrunt calls a unit where it runs all of dev. */
export const nameOf = (unit: UnitName): string => `aws/${Region}/${unit}`;
export const unitFolder = (unit: UnitName): string => `environments/dev/${nameOf(unit)}`;

/** What is asked of each unit. */
export async function ofUnits<T>(ask: (unit: UnitName) => T | Promise<T>): Promise<Record<UnitName, T>> {
  return {
    network: await ask('network'),
    secrets: await ask('secrets'),
    cluster: await ask('cluster'),
    nodes: await ask('nodes'),
    'addon-resources': await ask('addon-resources'),
    data: await ask('data'),
  };
}
