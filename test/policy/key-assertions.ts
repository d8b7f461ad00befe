import { type Assertion, each } from './assertion.ts';
import { text } from './resource.ts';
import { isForEverybody, type Statement, statementsOf } from './statements.ts';

const AYear = 365;

/** Encryption keys, and the log groups that they encrypt. */
export const keyAssertions: readonly Assertion[] = [
  each('CKV_AWS_7', 'aws_kms_key', ({ values }) => values.enable_key_rotation === true),
  each('CKV_AWS_33', 'aws_kms_key', key => !statementsOf(key).some(letsAnybodyUse)),
  each('CKV_AWS_66', 'aws_cloudwatch_log_group', ({ values }) => Number(values.retention_in_days) > 0),
  each('CKV_AWS_158', 'aws_cloudwatch_log_group', group => text(group, 'kms_key_id') !== ''),
  each('CKV_AWS_227', 'aws_kms_key', ({ values }) => values.is_enabled !== false),
  each('CKV_AWS_338', 'aws_cloudwatch_log_group', ({ values }) => Number(values.retention_in_days) >= AYear),
  each('CKV2_AWS_64', 'aws_kms_key', key => statementsOf(key).length > 0),
];

// AWS's own keys for volumes are for everybody of one account who comes through a service, because nobody can name them.
function letsAnybodyUse(statement: Statement): boolean {
  const tests = new Set(statement.conditions.map(({ operator, key }) => `${operator} ${key}`));
  const isNarrow = tests.has('StringEquals kms:CallerAccount') && tests.has('StringEquals kms:ViaService');
  return statement.allows && isForEverybody(statement) && !isNarrow;
}
