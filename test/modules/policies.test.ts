import { join } from 'node:path';
import { expect, it, jest } from '@jest/globals';
import { writeTree } from '../roots/write-tree.ts';
import { describeWithTerraform } from '../terraform/harness/describe-with.ts';
import { everything, roots } from './generated-folders.ts';
import { type PlannedResource, plannedResources } from './planned-root.ts';
import { policyFaults } from './policy-rules.ts';

const MostResources = 100;
const folder = writeTree(everything.values());
const production = roots.map(({ path }) => path).filter(path => /\/prod(?:\/|$)/.test(path));
const planned = new Map<string, Promise<PlannedResource[]>>();

function resourcesOf(root: string): Promise<PlannedResource[]> {
  const resources = planned.get(root) ?? plannedResources(join(folder, root));
  planned.set(root, resources);
  return resources;
}

interface AclRule {
  readonly action: string;
  readonly cidr_block: string;
  readonly from_port: number;
  readonly to_port: number;
  readonly protocol: string;
}

describeWithTerraform('a plan of production', () => {
  jest.setTimeout(120_000);

  it.each(production)('of %s is accepted by every validation, and is small', async root => {
    const count = (await resourcesOf(root)).length;
    expect(count).toBeGreaterThan(20);
    expect(count).toBeLessThan(MostResources);
  });

  it.each(production)('of %s gives no right that is too wide', async root => {
    const resources = await resourcesOf(root);
    expect(resources.flatMap(policyFaults)).toEqual([]);
  });

  it('gives pipelines no policy but our own', async () => {
    const resources = await resourcesOf('bootstrap/aws/prod');
    const attached = resources.filter(({ type }) => type === 'aws_iam_role_policy_attachment');
    expect(attached.length).toBeGreaterThan(4);
    expect(attached.filter(({ values }) => String(values.policy_arn).startsWith('arn:aws:iam::aws:'))).toEqual([]);
  });

  it('lets the internet in to web ports of public subnets, and anywhere else as a reply', async () => {
    const resources = await resourcesOf('environments/prod/aws/eu-west-1/network');
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
