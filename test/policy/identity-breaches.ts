import type { Breach, Edit } from './breach.ts';

const root = 'bootstrap/aws/prod';
const createZones = 'Action   = "route53:CreateHostedZone"';

/** Defects in the roles of pipelines and in what they may do. */
export const identityBreaches: readonly Breach[] = [
  {
    name: 'roles-for-anybody',
    root,
    edits: [
      ['ci-identity/main.tf', 'Principal = { Federated = var.oidc_provider_arn }', 'Principal = { AWS = "*" }'],
      [
        'ci-identity/main.tf',
        'state    = var.state_read_policy_arn',
        'state = "arn:aws:iam::aws:policy/AdministratorAccess"',
      ],
      [
        'ci-identity/main.tf',
        'state      = var.state_write_policy_arn',
        'state = "arn:aws:iam::aws:policy/IAMFullAccess"',
      ],
      ['ci-identity/network.tf', 'name        = "${var.name}-ci-network"', 'name = "AdministratorAccess"'],
    ],
    found: [
      'CKV_AWS_60 aws_iam_role.this',
      'CKV_AWS_274 aws_iam_role_policy_attachment.plan',
      'CKV_AWS_275 aws_iam_policy.network',
      'CKV2_AWS_56 aws_iam_role_policy_attachment.apply',
    ],
  },
  {
    name: 'role-for-the-account',
    root,
    edits: [
      [
        'ci-identity/main.tf',
        '{ Federated = var.oidc_provider_arn }',
        '{ AWS = "arn:aws:iam::${var.account_id}:root" }',
      ],
    ],
    found: ['CKV_AWS_61 aws_iam_role.this'],
  },
  {
    name: 'role-for-any-repository',
    root,
    edits: [
      [
        'ci-identity/main.tf',
        'plan  = "repo:${var.repository}:environment:${var.environment}-plan"',
        'plan = "repo:*"',
      ],
    ],
    found: ['CKV_AWS_393 aws_iam_role.this'],
  },
  policyWith('everything', '*', ['62', '63', '286', '287', '288', '289', '290', '355', 'CKV2_AWS_40']),
  policyWith('all-of-iam', 'iam:*', ['286', '287', '289', '290', '355', 'CKV2_AWS_40']),
  policyWith('escalation', 'iam:PutRolePolicy', ['286', '289', '290', '355']),
  policyWith('credentials', 'sts:AssumeRole', ['287', '290', '355']),
  policyWith('contents', 's3:GetObject', ['288', '355']),
  policyWith('permissions', 'kms:PutKeyPolicy', ['289', '290', '355']),
  policyWith('writes', 'ec2:TerminateInstances', ['290', '355']),
  policyWith('reads', 'iam:GetRole', ['355']),
];

function policyWith(name: string, action: string, ids: readonly string[]): Breach {
  const edit: Edit = ['ci-identity/network.tf', createZones, `Action   = "${action}"`];
  const found = ids.map(id => `${id.startsWith('CKV') ? id : `CKV_AWS_${id}`} aws_iam_policy.network`);
  return { name: `policy-${name}`, root, edits: [edit], found };
}
