import { type Assertion, each } from './assertion.ts';
import { blocks, listOf, text } from './resource.ts';
import { isForEverybody, statementsOf } from './statements.ts';

/** Certificates of load balancers, and queues that services of AWS write into. */
export const edgeAssertions: readonly Assertion[] = [
  each(
    'CKV_AWS_27',
    'aws_sqs_queue',
    queue => text(queue, 'kms_master_key_id') !== '' || queue.values.sqs_managed_sse_enabled === true,
  ),
  each(
    'CKV_AWS_168',
    'aws_sqs_queue',
    queue => !statementsOf(queue).some(one => one.allows && isForEverybody(one) && one.conditions.length === 0),
  ),
  each('CKV_AWS_233', 'aws_acm_certificate', certificate => certificate.createsFirst === true),
  each('CKV_AWS_234', 'aws_acm_certificate', certificate =>
    blocks(certificate, 'options').every(options => options.certificate_transparency_logging_preference !== 'DISABLED'),
  ),
  // Applications come and go below the domain of the environment; the asterisk reaches no further.
  each('CKV2_AWS_71', 'aws_acm_certificate', certificate => {
    const domain = text(certificate, 'domain_name');
    const others = listOf(certificate.values.subject_alternative_names).map(String);
    return !domain.includes('*') && others.every(name => !name.includes('*') || name === `*.${domain}`);
  }),
  each('CKV2_AWS_73', 'aws_sqs_queue', queue => !text(queue, 'kms_master_key_id').startsWith('alias/aws/')),
];
