import { type Assertion, beside, each, never } from './assertion.ts';
import { isKeyArn } from './key-arn.ts';
import { text } from './resource.ts';

/** Secrets, in either store. */
export const secretAssertions: readonly Assertion[] = [
  each('CKV_AWS_149', 'aws_secretsmanager_secret', ({ values }) => isKeyArn(values.kms_key_id)),
  each(
    'CKV_AWS_337',
    'aws_ssm_parameter',
    parameter => text(parameter, 'type') !== 'SecureString' || isKeyArn(parameter.values.key_id),
  ),
  each('CKV2_AWS_34', 'aws_ssm_parameter', parameter => text(parameter, 'type') === 'SecureString'),
  // What a plan asks of the web is a data source of a provider that no root has.
  never('CKV2_AWS_36', 'http'),
  each('CKV2_AWS_57', 'aws_secretsmanager_secret', (secret, scope) =>
    beside(scope, ['aws_secretsmanager_secret_rotation', 'secret_id', text(secret, 'id')]),
  ),
];
