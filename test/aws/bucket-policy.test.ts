import { expect, it } from '@jest/globals';
import { allowances, denial } from './bucket-policy.ts';

const Role = 'arn:aws:iam::111111111111:role/acme-dev-ci-apply';

function asked(statement: object, context: Readonly<Record<string, string>> = {}) {
  const policy = JSON.stringify({
    Statement: [{ Sid: 'It', Effect: 'Deny', Action: '*', Resource: '*', ...statement }],
  });
  const question = {
    action: 's3:PutObject',
    resource: 'arn:aws:s3:::states/a',
    context: new Map(Object.entries(context)),
  };
  return denial(policy, question) === 'It';
}

it.each([
  [{}, true],
  [{ Effect: 'Allow' }, false],
  [{ Action: ['s3:Get*', 's3:Put*'] }, true],
  [{ Action: 's3:Put' }, false],
  [{ Action: undefined, NotAction: 's3:PutObject' }, false],
  [{ Action: undefined, NotAction: 's3:GetObject' }, true],
  [{ Resource: 'arn:aws:s3:::states/?' }, true],
  [{ Resource: 'arn:aws:s3:::states' }, false],
])('judges what the statement %j names', (statement, denied) => {
  expect(asked(statement)).toBe(denied);
});

it.each([
  [{ ArnLike: { 'aws:PrincipalArn': ['a', '*:role/acme-*-ci-apply'] } }, true],
  [{ ArnNotLike: { 'aws:PrincipalArn': ['a', '*:role/acme-*-ci-apply'] } }, false],
  [{ StringEquals: { 'aws:PrincipalArn': '*' } }, false],
  [{ StringNotEquals: { 'aws:PrincipalArn': [Role] } }, false],
  [{ StringNotEquals: { 's3:absent': 'x' } }, true],
  [{ StringEquals: { 's3:absent': 'x' } }, false],
  [{ BoolIfExists: { 's3:absent': 'true' } }, true],
  [{ Bool: { 'aws:SecureTransport': 'false' } }, false],
  [{ Null: { 's3:absent': 'true' } }, true],
  [{ Null: { 'aws:PrincipalArn': 'true' } }, false],
  [{ ArnLike: { 'aws:PrincipalArn': Role }, Bool: { 'aws:SecureTransport': 'false' } }, false],
])('holds a request to the condition %j', (Condition, denied) => {
  expect(asked({ Condition }, { 'aws:principalarn': Role, 'aws:securetransport': 'true' })).toBe(denied);
});

it('does not guess what an operator means', () => {
  expect(() => asked({ Condition: { DateLessThan: { 'aws:CurrentTime': '2026' } } })).toThrow('DateLessThan');
});

it('leaves nothing of a policy that only denies', () => {
  expect(allowances('{"Statement":[{"Effect":"Deny"}]}')).toBeUndefined();
  expect(allowances('{"Statement":[{"Effect":"Deny"},{"Effect":"Allow"}]}')).toBe('{"Statement":[{"Effect":"Allow"}]}');
});
