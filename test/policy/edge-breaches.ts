import type { Breach } from './breach.ts';

const open = `resource "aws_sqs_queue" "open" {
  name   = "open"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = "*", Action = "sqs:SendMessage", Resource = "arn:aws:sqs:eu-west-1:1:a" }] })
}`;

/** Defects in what the outside meets first: certificates, and queues that others write into. */
export const edgeBreaches: readonly Breach[] = [
  {
    name: 'edge-open',
    root: 'environments/prod/aws/eu-west-1/addon-resources',
    edits: [
      ['addon-resources/main.tf', '', open],
      ['addon-resources/karpenter-queue.tf', 'sqs_managed_sse_enabled   = true', 'kms_master_key_id = "alias/aws/sqs"'],
      ['addon-resources/dns.tf', 'create_before_destroy = true', 'ignore_changes = [tags]'],
      ['addon-resources/dns.tf', '"ENABLED"', '"DISABLED"'],
      ['addon-resources/dns.tf', 'domain_name               = each.key', 'domain_name = "*.mock.example.com"'],
      ['addon-resources/dns.tf', '#checkov:skip=CKV2_AWS_38', '#checkov:skip=NONE_1'],
      ['addon-resources/dns.tf', '#checkov:skip=CKV2_AWS_39', '#checkov:skip=NONE_2'],
    ],
    found: [
      'CKV_AWS_27 aws_sqs_queue.open',
      'CKV_AWS_168 aws_sqs_queue.open',
      'CKV_AWS_233 aws_acm_certificate.this',
      'CKV_AWS_234 aws_acm_certificate.this',
      'CKV2_AWS_38 aws_route53_zone.this',
      'CKV2_AWS_39 aws_route53_zone.this',
      'CKV2_AWS_71 aws_acm_certificate.this',
      'CKV2_AWS_73 aws_sqs_queue.karpenter',
    ],
  },
];
