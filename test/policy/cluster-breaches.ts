import type { Breach } from './breach.ts';

const root = 'environments/prod/aws/eu-west-1/cluster';
const encryption = `  encryption_config {
    resources = ["secrets"]

    provider { key_arn = var.keys.cluster }
  }
`;
// In two parts, so that scanners of secrets do not find it here.
const credentials = `export AWS_ACCESS_KEY_ID=${'AKIA'}IOSFODNN7EXAMPLE`;

/** Defects in clusters and nodes. */
export const clusterBreaches: readonly Breach[] = [
  {
    name: 'cluster-open',
    root,
    edits: [
      [
        'cluster/main.tf',
        'enabled_cluster_log_types     = var.logs.types',
        'enabled_cluster_log_types = ["api", "audit"]',
      ],
      ['cluster/main.tf', 'local.is_public ? var.endpoint.public_cidrs : null', '["203.0.113.0/24", "0.0.0.0/0"]'],
      ['cluster/main.tf', '#checkov:skip=CKV_AWS_39:', '#checkov:skip=NONE_1:'],
      ['cluster/main.tf', '#checkov:skip=CKV_AWS_339:', '#checkov:skip=NONE_2:'],
      ['cluster/main.tf', encryption, ''],
      ['cluster/security-groups.tf', '#checkov:skip=CKV2_AWS_5:', '#checkov:skip=NONE_3:'],
      ['nodes/launch-templates.tf', 'base64encode(local.user_data[var.os])', `base64encode("${credentials}")`],
      ['nodes/launch-templates.tf', 'http_tokens                 = "required"', 'http_tokens = "optional"'],
      ['nodes/launch-templates.tf', 'http_put_response_hop_limit = 1', 'http_put_response_hop_limit = 2'],
      ['nodes/launch-templates.tf', 'associate_public_ip_address = false', 'associate_public_ip_address = true'],
      ['nodes/launch-templates.tf', 'security_groups             = [var.cluster.security_group_id]', ''],
      ['nodes/main.tf', 'node_repair_config { enabled = true }', 'remote_access { ec2_ssh_key = "key" }'],
    ],
    found: [
      'CKV_AWS_37 aws_eks_cluster.this',
      'CKV_AWS_38 aws_eks_cluster.this',
      'CKV_AWS_39 aws_eks_cluster.this',
      'CKV_AWS_46 aws_launch_template.this',
      'CKV_AWS_58 aws_eks_cluster.this',
      'CKV_AWS_79 aws_launch_template.this',
      'CKV_AWS_88 aws_launch_template.this',
      'CKV_AWS_100 aws_eks_node_group.this',
      'CKV_AWS_339 aws_eks_cluster.this',
      'CKV_AWS_341 aws_launch_template.this',
      'CKV2_AWS_5 aws_security_group.nodes',
    ],
  },
];
