import type { Path, Tree } from '../../src/answers/tree.ts';

/** The root that has to live with an answer, and the answer. */
export type Extreme = readonly [root: string, change: readonly [path: Path, value: Tree[string]]];

const prod = ['environments', 'prod'];
const bootstrap = 'bootstrap/aws/prod';
const network = 'environments/prod/aws/eu-west-1/network';
const principals = (arn: string): [Path, string[]] => [[...prod, 'state', 'principals'], [arn]];
const repository = (url: string): [Path, string] => [['project', 'repository'], url];
const cidr = (range: string): [Path, string] => [[...prod, 'aws', 'regions', 'eu-west-1', 'cidr'], range];
const pods = (range: string): [Path, string] => [[...prod, 'network', 'customNetworking'], range];
const bucket = (name: string): [Path, string] => [[...prod, 'state', 'aws', 'bucket'], name];

/** Answers at the edge of what is let through, and the root that has to live with them. */
export const extremes: readonly Extreme[] = [
  [bootstrap, [['project', 'name'], 'a-2345678901234567-9']],
  [bootstrap, principals('arn:aws:iam::111111111111:role/team-?/*')],
  [bootstrap, principals('arn:aws:iam::111111111111:user/a_b+c=d,e.f@g')],
  [bootstrap, repository('git@github.com:acme/.github')],
  [bootstrap, repository('https://github.com/acme_inc/platform')],
  [bootstrap, bucket(`${'a-'.repeat(31)}b`)],
  [bootstrap, bucket('abc')],
  [bootstrap, [[...prod, 'state', 'aws', 'table'], '._-'.repeat(85)]],
  [bootstrap, principals('arn:aws:iam::111111111111:root')],
  [bootstrap, principals('arn:aws:iam::*:role/admin')],
  [bootstrap, principals('arn:aws:sts::111111111111:assumed-role/admin/me')],
  [bootstrap, principals('arn:aws:iam::111111111111:group/admins')],
  [bootstrap, repository('https://github.com/a.b/platform.git')],
  [network, cidr('172.31.0.0/16')],
  [network, cidr('192.168.240.0/20')],
  [network, cidr('100.80.0.0/16')],
  [network, cidr('11.0.0.0/16')],
  [network, pods('100.65.0.0/26')],
  [network, pods('100.64.0.0/10')],
  [network, pods('100.127.0.0/16')],
  [network, pods('10.200.0.0/16')],
  [network, [[...prod, 'network', 'subnets'], { newbits: 12, publicOffset: 4093, privateOffset: 0, dataOffset: 3 }]],
  [network, [[...prod, 'network', 'flowLogRetentionDays'], 3653]],
];
