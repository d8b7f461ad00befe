import { type Assertion, each, never } from './assertion.ts';
import {
  CredentialActions,
  DataActions,
  EscalationActions,
  PermissionActions,
  WithoutResources,
} from './iam-actions.ts';
import { listOf, type Resource, text } from './resource.ts';
import { coversAction, isForEverybody, type Statement, statementsOf } from './statements.ts';

const Policy = ['aws_iam_policy', 'aws_iam_role_policy'] as const;
const Attachment = ['aws_iam_role', 'aws_iam_role_policy_attachment'] as const;

/** Roles, who may become them, and what they may do. */
export const identityAssertions: readonly Assertion[] = [
  each('CKV_AWS_60', 'aws_iam_role', role => !trust(role).some(isForEverybody)),
  each('CKV_AWS_61', 'aws_iam_role', role => !trust(role).some(trustsWholeAccount)),
  eachStatement('CKV_AWS_62', ({ actions, resources }) => actions.includes('*') && resources.includes('*')),
  eachStatement('CKV_AWS_63', ({ actions }) => actions.includes('*')),
  each('CKV_AWS_274', Attachment, role => !managed(role).some(arn => arn.endsWith('/AdministratorAccess'))),
  each('CKV_AWS_275', 'aws_iam_policy', policy => text(policy, 'name') !== 'AdministratorAccess'),
  eachStatement('CKV_AWS_286', statement => allowsEverywhere(statement, EscalationActions)),
  eachStatement('CKV_AWS_287', statement => allowsEverywhere(statement, CredentialActions)),
  eachStatement('CKV_AWS_288', statement => allowsEverywhere(statement, DataActions)),
  eachStatement('CKV_AWS_289', statement => allowsEverywhere(statement, PermissionActions)),
  eachStatement('CKV_AWS_290', statement => unconstrained(statement).some(action => !isRead(action))),
  eachStatement('CKV_AWS_355', statement => unconstrained(statement).length > 0),
  each('CKV_AWS_393', 'aws_iam_role', role => trust(role).every(isSafeForGitHub)),
  eachStatement('CKV2_AWS_40', ({ actions }) => actions.some(action => action === '*' || action === 'iam:*')),
  each('CKV2_AWS_56', Attachment, role => !managed(role).some(arn => arn.endsWith('/IAMFullAccess'))),
  never('CKV2_AWS_68', 'aws_sagemaker_notebook_instance'),
];

function eachStatement(id: string, isBad: (statement: Statement) => boolean): Assertion {
  return each(id, Policy, policy => !statementsOf(policy).some(statement => statement.allows && isBad(statement)));
}

function trust(role: Resource): Statement[] {
  return statementsOf(role, 'assume_role_policy').filter(({ allows }) => allows);
}

function trustsWholeAccount({ principals }: Statement): boolean {
  return principals.some(({ kind, name }) => kind === 'AWS' && /^(?:\d{12}|arn:aws:iam::\d{12}:root)$/.test(name));
}

function managed({ values }: Resource): string[] {
  return [values.policy_arn, values.managed_policy_arns].flatMap(listOf).map(String);
}

function isEverywhere({ resources, conditions }: Statement): boolean {
  return resources.includes('*') && conditions.length === 0;
}

function allowsEverywhere(statement: Statement, actions: readonly string[]): boolean {
  return isEverywhere(statement) && actions.some(action => coversAction(statement, action));
}

// A pattern with an asterisk always takes in actions that could be held to a resource.
function unconstrained(statement: Statement): string[] {
  if (!isEverywhere(statement)) return [];
  if (statement.notActions.length > 0) return ['*'];
  return statement.actions.filter(action => !WithoutResources.has(action));
}

function isRead(action: string): boolean {
  return /^[a-z0-9-]+:(?:Describe|Get|List)/.test(action);
}

// GitHub signs tokens for every repository in the world: only the subject says which one asks.
function isSafeForGitHub({ principals, conditions }: Statement): boolean {
  if (
    !principals.some(({ kind, name }) => kind === 'Federated' && name.endsWith('/token.actions.githubusercontent.com'))
  )
    return true;
  const subjects = conditions.filter(({ key }) => key === 'token.actions.githubusercontent.com:sub');
  return subjects.some(
    ({ operator, values }) =>
      operator === 'StringEquals' && values.every(value => /^repo:[^/*:]+\/[^/*:]+:.*[^*]$/.test(value)),
  );
}
