/** IAM actions with which a role gives itself more rights: those in the methods that cloudsplaining 0.7 knows. */
export const EscalationActions = [
  'iam:AddUserToGroup',
  'iam:AttachGroupPolicy',
  'iam:AttachRolePolicy',
  'iam:AttachUserPolicy',
  'iam:CreateAccessKey',
  'iam:CreateLoginProfile',
  'iam:CreatePolicyVersion',
  'iam:PassRole',
  'iam:PutGroupPolicy',
  'iam:PutRolePolicy',
  'iam:PutUserPolicy',
  'iam:SetDefaultPolicyVersion',
  'iam:UpdateAssumeRolePolicy',
  'iam:UpdateLoginProfile',
] as const;

/** Actions whose answer is a credential: those of cloudsplaining that concern identities, machines and databases. */
export const CredentialActions = [
  'ec2:GetPasswordData',
  'iam:CreateAccessKey',
  'iam:CreateLoginProfile',
  'iam:CreateServiceSpecificCredential',
  'iam:ResetServiceSpecificCredential',
  'rds-db:connect',
  'redshift:GetClusterCredentials',
  'sts:AssumeRole',
  'sts:AssumeRoleWithSAML',
  'sts:AssumeRoleWithWebIdentity',
  'sts:GetFederationToken',
  'sts:GetSessionToken',
] as const;

/** Actions that read the contents of stores, where others only read settings. */
export const DataActions = [
  'dynamodb:GetItem',
  'dynamodb:Query',
  'dynamodb:Scan',
  's3:GetObject',
  'secretsmanager:GetSecretValue',
  'ssm:GetParameter',
  'ssm:GetParameters',
  'ssm:GetParametersByPath',
] as const;

/** Actions of the level "permissions management" (AWS service authorization reference) on the services of the templates. */
export const PermissionActions = [
  ...EscalationActions,
  'dynamodb:PutResourcePolicy',
  'ec2:ModifyVpcEndpointServicePermissions',
  'iam:CreatePolicy',
  'iam:CreateRole',
  'iam:DeleteRolePermissionsBoundary',
  'iam:PutRolePermissionsBoundary',
  'kms:CreateGrant',
  'kms:PutKeyPolicy',
  'logs:PutResourcePolicy',
  's3:PutBucketAcl',
  's3:PutBucketPolicy',
  's3:PutBucketPublicAccessBlock',
] as const;

/** Actions of the templates that know no resource, so that only `*` fits (AWS service authorization reference). */
export const WithoutResources: ReadonlySet<string> = new Set([
  'ec2:DescribeAddresses',
  'ec2:DescribeAddressesAttribute',
  'ec2:DescribeAvailabilityZones',
  'ec2:DescribeFlowLogs',
  'ec2:DescribeInternetGateways',
  'ec2:DescribeManagedPrefixLists',
  'ec2:DescribeNatGateways',
  'ec2:DescribeNetworkAcls',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribePrefixLists',
  'ec2:DescribeRouteTables',
  'ec2:DescribeSecurityGroupRules',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeSubnets',
  'ec2:DescribeTags',
  'ec2:DescribeVpcEndpoints',
  'ec2:DescribeVpcEndpointServices',
  'ec2:DescribeVpcs',
  'kms:ListAliases',
  'kms:ListKeys',
  'logs:DescribeLogGroups',
  'route53:CreateHostedZone',
  // ListHostedZones, ListHostedZonesByName and ListHostedZonesByVPC.
  'route53:ListHostedZones*',
]);
