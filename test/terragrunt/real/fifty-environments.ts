import type { Cloud } from '../../../schema/clouds.ts';
import type { Tree } from '../../../src/answers/tree.ts';

/** Answers of fifty environments, on one cloud each and every second one with a database. */
export function fiftyEnvironments(): Tree {
  const numbers = Array.from({ length: 50 }, (_, index) => index + 1);
  return {
    project: { name: 'acme-platform', team: 'platform' },
    engine: 'terragrunt',
    environments: Object.fromEntries(numbers.map(number => [nameOf(number), environment(number)])),
  };
}

function nameOf(number: number): string {
  return `e${String(number).padStart(2, '0')}`;
}

const turns = ['aws', 'azure', 'gcp'] as const satisfies readonly Cloud[];

function environment(number: number): Tree {
  const cloud = turns[number % turns.length] ?? 'aws';
  const common = { profile: 'dev', promoteFrom: null, data: { enabled: number % 2 === 0 } };
  return { ...common, [cloud]: presences[cloud](number, { cidr: `10.${number}.0.0/16` }) };
}

const presences: Readonly<Record<Cloud, (number: number, region: Tree) => Tree>> = {
  aws: (number, region) => ({ account: String(111_111_111_100 + number), regions: { 'eu-west-1': region } }),
  azure: (number, region) => ({
    subscription: `00000000-1111-2222-3333-${String(number).padStart(12, '0')}`,
    tenant: '55555555-6666-7777-8888-999999999999',
    regions: { westeurope: region },
  }),
  gcp: (number, region) => ({ project: `acme-${nameOf(number)}-123456`, regions: { 'europe-west1': region } }),
};
