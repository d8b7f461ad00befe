import type { Breach, Edit } from './breach.ts';

// Here is an example secret to plant them in, and here it lies in the other store.
const root = 'environments/dev/aws/eu-west-1/secrets';
const otherStore: readonly Edit[] = [
  ['secrets/main.tf', 'secrets    = local._contents.secrets-manager', 'secrets = local._contents.ssm'],
  ['secrets/main.tf', 'parameters = local._contents.ssm', 'parameters = local._contents.secrets-manager'],
];

/** Defects in the stores of secrets. */
export const secretBreaches: readonly Breach[] = [
  {
    name: 'secrets-open',
    root,
    edits: [
      ['secrets/secrets.tf', 'aws_kms_key.this["secrets"].arn', '"alias/aws/secretsmanager"'],
      ['secrets/secrets.tf', '#checkov:skip=CKV2_AWS_57:', '#checkov:skip=NONE_1:'],
      ['secrets/key-policies.tf', '"kms:CallerAccount" = local.account', ''],
    ],
    found: [
      'CKV_AWS_33 aws_kms_key.this',
      'CKV_AWS_149 aws_secretsmanager_secret.this',
      'CKV2_AWS_57 aws_secretsmanager_secret.this',
    ],
  },
  {
    name: 'parameters-with-a-key-of-aws',
    root,
    edits: [...otherStore, ['secrets/parameters.tf', 'aws_kms_key.this["secrets"].arn', '"alias/aws/ssm"']],
    found: ['CKV_AWS_337 aws_ssm_parameter.this'],
  },
  {
    name: 'parameters-in-plain-text',
    root,
    edits: [...otherStore, ['secrets/parameters.tf', '"SecureString"', '"String"']],
    found: ['CKV2_AWS_34 aws_ssm_parameter.this'],
  },
];
