import { beforeAll, describe, expect, it } from '@jest/globals';
import { describeWithTerraform } from '../terraform/harness/describe-with.ts';
import { rootsOf } from './golden-roots.ts';
import { declaredResources } from './plan.ts';
import { type PolicyDocument, policyDocuments } from './policy-documents.ts';
import type { Resource } from './resource.ts';
import { sharedTrust, strayAssociations, trusts } from './trust.ts';
import { foreignPolicies, wideRights } from './wide-rights.ts';

// Between them they have every module and every add-on.
const roots = (await Promise.all(['aws-everything', 'aws-alternatives'].map(rootsOf))).flat();

/** The repository and the environment of a root: aws-everything--environments--dev--aws--eu-west-1--network. */
function environmentOf(key: string): string {
  const [repository, top, first, second] = key.split('--');
  return `${repository} ${top === 'bootstrap' ? second : first}`;
}

describeWithTerraform('the identities of every environment', () => {
  let resources: readonly Resource[];
  let documents: readonly PolicyDocument[];

  beforeAll(async () => {
    resources = await declaredResources(roots);
    documents = policyDocuments(resources);
  }, 240_000);

  it('are many, and so are their policies', () => {
    expect(documents.length).toBeGreaterThan(200);
    expect(new Set(documents.map(({ argument }) => argument))).toEqual(new Set(['assume_role_policy', 'policy']));
  });

  it('have no right that is too wide', () => {
    expect([...new Set(documents.flatMap(wideRights))]).toEqual([]);
  });

  it('have no policy of AWS that nobody has looked at', () => {
    expect([...new Set(resources.flatMap(foreignPolicies))]).toEqual([]);
  });

  it.each([...new Set(roots.map(({ key }) => environmentOf(key)))])('%s: are each for somebody else', environment => {
    const own = resources.filter(({ root }) => environmentOf(root.key) === environment);
    const all = trusts(own);
    expect(all.length).toBeGreaterThan(0);
    expect(sharedTrust(all)).toEqual([]);
    expect(strayAssociations(own, all)).toEqual([]);
    const names = all.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

const root = { key: 'root', isProtected: false };

function planned(type: string, values: Readonly<Record<string, unknown>>): Resource {
  return { address: `${type}.this`, type, values, root, declared: 'main.tf', skips: [] };
}

function policy(...statements: object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements.map(one => ({ Effect: 'Allow', ...one })) });
}

describe('a right that is too wide', () => {
  it.each([
    [{ Action: '*', Resource: 'arn:x' }, 'allows *'],
    [{ Action: ['s3:Get*', 'ec2:*'], Resource: 'arn:x' }, 'allows ec2:*'],
    [{ NotAction: 'iam:*', Resource: 'arn:x' }, 'allows all but something'],
    [{ Action: 'ec2:CreateVpc', Resource: '*', Condition: { Bool: { a: 'b' } } }, 'allows ec2:CreateVpc on everything'],
    [{ Action: 'eks:DescribeCluster', Resource: ['arn:x', '*'] }, 'allows eks:DescribeCluster on everything'],
  ])('is found in %j', (statement, fault) => {
    const documents = policyDocuments([planned('aws_iam_role_policy', { policy: policy(statement) })]);
    expect(documents.flatMap(wideRights)).toEqual([`main.tf policy: ${fault}`]);
  });

  it('is found under any name of an argument', () => {
    const document = policy({ Action: '*', Principal: '*', Resource: 'arn:x' });
    const [found] = policyDocuments([planned('aws_thing', { access_policy: document, name: 'a' })]);
    expect(found && wideRights(found)).toEqual(['main.tf access_policy: allows *']);
  });

  it('is not one where a service knows no resource, or the resource is meant that has the policy', () => {
    const account = { AWS: 'arn:aws:iam::111111111111:root' };
    const good = [
      planned('aws_iam_role_policy', { policy: policy({ Action: 'ec2:DescribeVpcs', Resource: '*' }) }),
      planned('aws_kms_key', { policy: policy({ Action: 'kms:*', Principal: account, Resource: '*' }) }),
    ];
    expect(policyDocuments(good)).toHaveLength(2);
    expect(policyDocuments(good).flatMap(wideRights)).toEqual([]);
  });

  it('is found in the key policy that is for a service', () => {
    const open = policy({ Action: 'kms:*', Principal: { Service: 'logs.amazonaws.com' }, Resource: '*' });
    expect(policyDocuments([planned('aws_kms_key', { policy: open })]).flatMap(wideRights)).toHaveLength(1);
  });

  it.each([
    'arn:aws:iam::aws:policy/AdministratorAccess',
    'arn:aws:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy',
  ])('is found in %s', policy_arn => {
    expect(foreignPolicies(planned('aws_iam_role_policy_attachment', { policy_arn }))).toEqual([
      `main.tf: ${policy_arn}`,
    ]);
  });
});

describe('a trust that two roles share', () => {
  const pods = (namespace: string, account: string) => ({
    Action: 'sts:AssumeRole',
    Principal: { Service: 'pods.eks.amazonaws.com' },
    Condition: {
      StringEquals: {
        'aws:RequestTag/kubernetes-namespace': namespace,
        'aws:RequestTag/kubernetes-service-account': account,
      },
    },
  });
  const role = (name: string, statement: object) =>
    planned('aws_iam_role', { name, assume_role_policy: policy(statement) });

  it('is found, whatever the order of its conditions', () => {
    const other = pods('a', 'b');
    const reversed = {
      ...other,
      Condition: { StringEquals: Object.fromEntries(Object.entries(other.Condition.StringEquals).reverse()) },
    };
    const all = trusts([role('one', pods('a', 'b')), role('two', reversed), role('three', pods('a', 'c'))]);
    expect(sharedTrust(all)).toEqual([expect.stringMatching(/^one, two: Service pods\.eks\.amazonaws\.com & /)]);
  });

  it('is found where one trusts a service without conditions twice, but for machines', () => {
    const service = (name: string) => ({ Action: 'sts:AssumeRole', Principal: { Service: name } });
    const twice = (name: string) => trusts([role('one', service(name)), role('two', service(name))]);
    expect(sharedTrust(twice('monitoring.rds.amazonaws.com'))).toHaveLength(1);
    expect(sharedTrust(twice('ec2.amazonaws.com'))).toEqual([]);
  });

  it('and a service account that gets the role of another', () => {
    const association = (namespace: string, service_account: string) =>
      planned('aws_eks_pod_identity_association', { namespace, service_account });
    const all = trusts([role('one', pods('a', 'b'))]);
    expect(strayAssociations([association('a', 'b'), association('a', 'c'), association('c', 'b')], all)).toEqual([
      'a/c',
      'c/b',
    ]);
  });
});
