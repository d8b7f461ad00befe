import { beforeAll, expect, it } from '@jest/globals';
import { cloudOf } from '../roots/folders.ts';
import { type PlannedResource, planRoots } from '../roots/planned-roots.ts';
import { describeWithTerraform } from '../terraform/harness/describe-with.ts';
import { everything, roots } from './generated-folders.ts';
import { policyFaults } from './policy-rules.ts';

const MostResources = 100;
const files = [...everything.values()];
const production = roots.map(({ path }) => path).filter(path => cloudOf(path) === 'aws' && /\/prod(?:\/|$)/.test(path));
const keyOf = (root: string) => root.replaceAll('/', '--');

interface AclRule {
  readonly action: string;
  readonly cidr_block: string;
  readonly from_port: number;
  readonly to_port: number;
  readonly protocol: string;
}

describeWithTerraform('a plan of production', () => {
  let planned: readonly PlannedResource[];

  beforeAll(async () => {
    planned = await planRoots(production.map(folder => ({ key: keyOf(folder), folder, files })));
  }, 120_000);

  const resourcesOf = (root: string) => planned.filter(resource => resource.root === keyOf(root));

  it.each(production)('of %s is accepted by every validation, and is small', root => {
    const count = resourcesOf(root).length;
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(MostResources);
  });

  it.each(production)('of %s gives no right that is too wide', root => {
    expect(resourcesOf(root).flatMap(policyFaults)).toEqual([]);
  });

  it('gives pipelines no policy but our own', () => {
    const resources = resourcesOf('bootstrap/aws/prod');
    const attached = resources.filter(({ type }) => type === 'aws_iam_role_policy_attachment');
    expect(attached.length).toBeGreaterThan(4);
    expect(attached.filter(({ values }) => String(values.policy_arn).startsWith('arn:aws:iam::aws:'))).toEqual([]);
  });

  it('lets the internet in to web ports of public subnets, and anywhere else as a reply', () => {
    const resources = resourcesOf('environments/prod/aws/eu-west-1/network');
    const lists = resources.filter(({ type }) => type === 'aws_network_acl');
    const open = lists.flatMap(({ address, values }) =>
      (values.ingress as readonly AclRule[])
        .filter(({ action, cidr_block }) => action === 'allow' && cidr_block === '0.0.0.0/0')
        .filter(({ from_port, protocol }) => from_port < 1024 && protocol !== 'icmp')
        .map(rule => `${/"(\w+)"/.exec(address)?.[1]} ${rule.protocol} ${rule.from_port}-${rule.to_port}`),
    );
    expect(open.sort()).toEqual(['public tcp 443-443', 'public tcp 80-80']);
    const groups = resources.filter(({ type }) => /security_group/.test(type));
    expect(JSON.stringify(groups)).not.toContain('0.0.0.0/0');
  });
});
