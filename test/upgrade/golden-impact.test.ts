import { expect, it } from '@jest/globals';
import { stateImpact } from '../../src/upgrade/state-impact.ts';
import { goldenCases } from '../cases.ts';
import { changed, goldenFiles } from './golden-files.ts';

it.each(goldenCases)('%s has no impact on itself', name => {
  const files = goldenFiles(name);
  expect(stateImpact(files, new Map(files))).toEqual([]);
});

const NETWORK = 'environments/prod/aws/eu-west-1/network';
const CLUSTER = 'environments/prod/aws/eu-west-1/cluster';

/** A golden case, and what is replaced in one of its files; null takes the file away. */
type Mutation = [name: string, path: string, from: string | null, to: string];

it.each<[...Mutation, expected: string[]]>([
  [
    'three-clouds',
    'modules/aws/network/main.tf',
    '"aws_vpc" "this"',
    '"aws_vpc" "main"',
    [
      'vanishes dev module.network.aws_vpc.this',
      'vanishes prod module.network.aws_vpc.this',
      'vanishes staging module.network.aws_vpc.this',
    ],
  ],
  [
    'three-clouds-terragrunt',
    'modules/aws/network/main.tf',
    '"aws_vpc" "this"',
    '"aws_vpc" "main"',
    ['vanishes dev aws_vpc.this', 'vanishes prod aws_vpc.this', 'vanishes staging aws_vpc.this'],
  ],
  ['aws-standard', `${CLUSTER}/main.tf`, null, '', ['vanishes prod module.cluster']],
  ['aws-standard', `${CLUSTER}/main.tf`, '"cluster"', '"kubernetes"', ['vanishes prod module.cluster']],
  ['aws-standard', `${NETWORK}/backend.tf`, 'eu-west-1/network/', 'eu-west-1/vpc/', ['backend prod ']],
  [
    'aws-standard-terragrunt',
    'root.hcl',
    '{ key = "${path',
    '{ key = "states/${path',
    ['backend dev ', 'backend prod ', 'backend staging '],
  ],
  [
    'aws-standard',
    `${NETWORK}/main.tf`,
    '"eu-west-1a", "eu-west-1b", "eu-west-1c"',
    '"eu-west-1a", "eu-west-1b"',
    ['shape prod module.network.aws_subnet.private'],
  ],
  [
    'aws-standard-terragrunt',
    `${CLUSTER}/terragrunt.hcl`,
    '"172.20.0.0/16"',
    '"172.30.0.0/16"',
    ['replaced prod aws_eks_cluster.this'],
  ],
  [
    'azure-standard',
    'modules/azure/cluster/cluster.tf',
    'dns_prefix',
    'dns_prefix_x',
    ['replaced prod module.cluster.azurerm_kubernetes_cluster.this'],
  ],
  [
    'gcp-standard',
    'modules/gcp/cluster/cluster.tf',
    '"ENCRYPTED"',
    '"DECRYPTED"',
    ['harmful prod module.cluster.google_container_cluster.this'],
  ],
])('%s: a change of %s from %s to %s is found', (...[name, path, from, to, expected]) => {
  const files = goldenFiles(name);
  const text = files.get(path) ?? '';
  const after = from === null ? null : text.replaceAll(from, to);
  expect(after).not.toBe(text);
  const found = stateImpact(files, changed(files, { [path]: after }));
  const lines = found.map(({ kind, root, address }) => `${kind} ${root.split('/')[1]} ${address}`);
  expect([...new Set([...lines, ...found.map(({ kind }) => kind)])]).toEqual(expect.arrayContaining(expected));
});

it('compares the whole of three clouds within a second', () => {
  const files = goldenFiles('three-clouds');
  const start = process.cpuUsage();
  stateImpact(
    files,
    changed(files, { 'modules/aws/network/main.tf': `${files.get('modules/aws/network/main.tf')}\n` }),
  );
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1e6).toBeLessThan(1);
});
