import { describe, expect, it } from '@jest/globals';
import { checkAnswers } from '../../src/answers/answers.ts';
import { valueLayer } from '../../src/answers/layer.ts';
import { type Path, setIn, type Tree } from '../../src/answers/tree.ts';
import type { OutputFile } from '../../src/generate/output.ts';
import { generated } from '../cases.ts';
import { describeWithTerraform } from '../terraform/harness/describe-with.ts';
import { plainAnswers } from './hostile-answers.ts';
import { planRoots } from './planned-roots.ts';

const prod = ['environments', 'prod'];
const bootstrap = 'bootstrap/aws/prod';
const network = 'environments/prod/aws/eu-west-1/network';
const principals = (arn: string): [Path, string[]] => [[...prod, 'state', 'principals'], [arn]];
const repository = (url: string): [Path, string] => [['project', 'repository'], url];
const cidr = (range: string): [Path, string] => [[...prod, 'aws', 'regions', 'eu-west-1', 'cidr'], range];
const pods = (range: string): [Path, string] => [[...prod, 'network', 'customNetworking'], range];
const bucket = (name: string): [Path, string] => [[...prod, 'state', 'aws', 'bucket'], name];

type Extreme = [root: string, change: [path: Path, value: Tree[string]]];

/** Answers at the edge of what is let through, and the root that has to live with them. */
const extremes: Extreme[] = [
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

// The positions of those that are let through, each with its repository.
const accepted = new Map<number, readonly OutputFile[]>();
for (const [index, [, [path, value]]] of extremes.entries()) {
  const answers = setIn(plainAnswers, path, value);
  if ('answers' in checkAnswers([valueLayer('test', answers)])) {
    accepted.set(index, [...(await generated(JSON.stringify(answers))).values()]);
  }
}

const refused = extremes.filter((_, index) => !accepted.has(index));

describe('an answer at the edge', () => {
  it.each(refused)('is refused where it stands: %s %j', (_, [path, value]) => {
    const result = checkAnswers([valueLayer('test', setIn(plainAnswers, path, value))]);
    const places = 'findings' in result ? result.findings.map(({ path: at }) => at.join('.')) : [];
    expect(places).toEqual(expect.arrayContaining([expect.stringContaining(path.join('.'))]));
  });
});

describeWithTerraform('answers at the edge that are let through', () => {
  it('are accepted by the modules of their roots', async () => {
    const roots = [...accepted].map(([index, files]) => ({
      key: `extreme-${index}`,
      folder: `${extremes[index]?.[0]}`,
      files,
    }));
    const planned = await planRoots(roots);
    const counts = roots.map(({ key }) => planned.filter(({ root }) => root === key).length);
    expect(counts.length).toBeGreaterThan(5);
    expect(Math.min(...counts)).toBeGreaterThan(10);
  }, 120_000);
});
