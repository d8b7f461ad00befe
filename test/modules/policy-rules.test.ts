import { describe, expect, it } from '@jest/globals';
import { policyFaults } from './policy-rules.ts';

function faults(statement: object, { address = 'aws_iam_policy.this', type = 'aws_iam_policy' } = {}): string[] {
  const policy = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] });
  return policyFaults({ address, type, values: { policy } }).map(fault => fault.replace(/.*: /, ''));
}

const endpoint = { address: 'aws_vpc_endpoint.this', type: 'aws_vpc_endpoint' };

describe('a right that is too wide', () => {
  it.each([
    [{ Action: '*', Resource: 'arn:x' }, 'allows every action'],
    [{ Action: ['s3:Get*', 'ec2:*'], Resource: 'arn:x' }, 'allows a whole service'],
    [{ Action: 'ec2:CreateVpc', Resource: '*' }, 'allows ec2:CreateVpc on all'],
    [{ NotAction: 'iam:*', Resource: 'arn:x' }, 'allows all but something'],
    [{ Action: 's3:GetObject', NotResource: 'arn:x' }, 'allows all but something'],
    [{ Principal: '*', Action: 's3:GetObject', Resource: 'arn:x' }, 'allows everybody'],
    [{ Principal: { AWS: ['*'] }, Action: 's3:GetObject', Resource: 'arn:x' }, 'allows everybody'],
  ])('is found in %j', (statement, fault) => {
    expect(faults(statement)).toEqual([fault]);
  });

  it('is found in the policy of an endpoint that is open to every account', () => {
    expect(faults({ Principal: '*', Action: '*', Resource: '*' }, endpoint)).toEqual(['allows every action']);
  });
});

describe('a right that is as wide as it must be', () => {
  it.each([
    { Action: ['ec2:DescribeVpcs', 's3:ListBucket'], Resource: '*' },
    { Action: 'ec2:CreateVpc', Resource: '*', Condition: { StringEquals: {} } },
    { Action: 'route53:CreateHostedZone', Resource: '*' },
    { Principal: { AWS: 'arn:aws:iam::111111111111:root' }, Action: 'kms:*', Resource: '*' },
    { Effect: 'Deny', Principal: '*', NotAction: 's3:*', Resource: '*' },
  ])('passes: %j', statement => {
    expect(faults(statement)).toEqual([]);
  });

  it('passes in a boundary, and in an endpoint for one account', () => {
    expect(
      faults({ Action: 'ec2:*', Resource: '*' }, { address: 'module.a.aws_iam_policy.boundary', type: '' }),
    ).toEqual([]);
    const own = { Principal: '*', Action: '*', Resource: '*', Condition: { StringEquals: {} } };
    expect(faults(own, endpoint)).toEqual([]);
  });
});
