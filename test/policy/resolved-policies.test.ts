import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { describeWithTerraform } from '../terraform/harness/describe-with.ts';
import { scratchFolder } from '../terraform/harness/scratch.ts';
import { type CheckovReport, checkov } from './checkov.ts';
import { goldenRoots } from './golden-roots.ts';
import { declaredResources } from './plan.ts';
import { describeWithPrograms } from './programs.ts';
import { ofType, type Resource } from './resource.ts';

// checkov reads policies only as far as it can evaluate locals. Here it gets them whole, and with them the knowledge of
// cloudsplaining about which action can be held to which resource.
describeWithTerraform('policies with every value in place', () => {
  describeWithPrograms(['checkov'], 'to checkov', () => {
    let policies: readonly Resource[];
    let report: CheckovReport;

    beforeAll(async () => {
      policies = distinctPolicies(await declaredResources(goldenRoots));
      const tree = scratchFolder();
      writeFileSync(join(tree, 'plan.json'), JSON.stringify(planOf([...policies, Careless])));
      report = await checkov(['--file', 'plan.json', '--framework', 'terraform_plan'], tree);
    });

    it('give no right without bounds, except where a comment says why', () => {
      expect(policies.length).toBeGreaterThan(20);
      const open = report.failed
        .flatMap(({ id, resource }) =>
          policies.flatMap((policy, index) => (addressOf(policy, index) === resource ? [{ id, policy }] : [])),
        )
        .filter(({ id, policy }) => !policy.skips.includes(id));
      expect(open.map(({ id, policy }) => `${id} ${policy.address}`)).toEqual([]);
    });

    it('are really looked at', () => {
      const failed = report.failed.filter(({ resource }) => resource === addressOf(Careless, policies.length));
      expect(failed.map(({ id }) => id)).toEqual(['CKV_AWS_289', 'CKV_AWS_355']);
    });
  });
});

const Careless: Resource = {
  address: 'aws_iam_policy.careless',
  type: 'aws_iam_policy',
  values: {
    name: 'careless',
    policy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'iam:PutRolePolicy', Resource: '*' }],
    }),
  },
  root: { key: 'root', isProtected: false },
  declared: '',
  skips: [],
};

function distinctPolicies(resources: readonly Resource[]): Resource[] {
  const policies = ['aws_iam_policy', 'aws_iam_role_policy', 'aws_iam_role'].flatMap(type => ofType(resources, type));
  return [...new Map(policies.map(policy => [JSON.stringify(policy.values), policy])).values()];
}

// checkov remembers what it thinks of a policy by its address, so that each needs one of its own.
function addressOf({ type }: Resource, index: number): string {
  return `${type}.policy_${index}`;
}

function planOf(policies: readonly Resource[]): object {
  const resources = policies.map((policy, index) => ({
    address: addressOf(policy, index),
    mode: 'managed',
    type: policy.type,
    name: `policy_${index}`,
    provider_name: 'registry.terraform.io/hashicorp/aws',
    schema_version: 0,
    values: policy.values,
  }));
  const changes = resources.map(({ values, ...resource }) => ({
    ...resource,
    change: { actions: ['create'], before: null, after: values },
  }));
  return {
    format_version: '1.2',
    terraform_version: '1.11.4',
    planned_values: { root_module: { resources } },
    resource_changes: changes,
    configuration: { root_module: {} },
  };
}
