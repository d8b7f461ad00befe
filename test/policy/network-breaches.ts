import type { Breach, Edit } from './breach.ts';

const root = 'environments/prod/aws/eu-west-1/network';
const closed = '  egress  = []\n  ingress = []';
const everything =
  '{ cidr_blocks = ["0.0.0.0/0"], description = "all", from_port = 0, ipv6_cidr_blocks = [], prefix_list_ids = [], protocol = "-1", security_groups = [], self = false, to_port = 0 }';

/** Defects in networks and in what may pass through them. */
export const networkBreaches: readonly Breach[] = [
  {
    name: 'network-open',
    root,
    edits: [
      openPort('ssh', 'from_port = 22\n  to_port = 22\n  ip_protocol = "tcp"'),
      openPort('rdp', 'from_port = 3389\n  to_port = 3389\n  ip_protocol = "6"'),
      openPort('web', 'from_port = 80\n  to_port = 80\n  ip_protocol = "tcp"'),
      [
        'network/endpoints.tf',
        '  description = "Interface endpoints, reached from inside the VPC"',
        `  egress = [${everything}]`,
      ],
      ['network/subnets.tf', 'map_public_ip_on_launch = false', 'map_public_ip_on_launch = true'],
      [
        'network/acl-rules.tf',
        'replies-tcp-low  = { number = 200, from_port = 1024',
        'replies-tcp-low  = { number = 200, from_port = 20',
      ],
      ['network/acls.tf', 'data    = [for subnet in aws_subnet.data : subnet.id]', 'data = []'],
      ['network/endpoints.tf', '[for group in aws_security_group.endpoints : group.id]', '[]'],
      ['network/main.tf', closed, `  egress = [${everything}]\n  ingress = []`],
      ['network/nat.tf', 'allocation_id = aws_eip.nat[each.key].id', 'allocation_id = "eipalloc-1"'],
      [
        'network/routes.tf',
        'nat_gateway_id         = aws_nat_gateway.this[each.value].id',
        'network_interface_id = "eni-1"',
      ],
      ['network/dns.tf', '  vpc {\n    vpc_id = aws_vpc.this.id\n  }\n', ''],
      ['network/flow-logs.tf', 'kms_key_id        = aws_kms_key.flow_logs[each.key].arn', ''],
      ['network/flow-logs.tf', 'retention_in_days = each.value.retention_days', 'retention_in_days = 0'],
      ['network/flow-logs.tf', '#checkov:skip=CKV_AWS_338', '#checkov:skip=NONE_1'],
      ['network/flow-logs.tf', 'vpc_id          = aws_vpc.this.id', 'vpc_id = "vpc-1"'],
    ],
    found: [
      'CKV_AWS_23 aws_security_group.endpoints',
      'CKV_AWS_23 aws_vpc_security_group_ingress_rule.rdp',
      'CKV_AWS_23 aws_vpc_security_group_ingress_rule.ssh',
      'CKV_AWS_23 aws_vpc_security_group_ingress_rule.web',
      'CKV_AWS_24 aws_vpc_security_group_ingress_rule.ssh',
      'CKV_AWS_25 aws_vpc_security_group_ingress_rule.rdp',
      'CKV_AWS_66 aws_cloudwatch_log_group.flow_logs',
      'CKV_AWS_130 aws_subnet.public',
      'CKV_AWS_158 aws_cloudwatch_log_group.flow_logs',
      'CKV_AWS_229 aws_network_acl.this',
      'CKV_AWS_230 aws_network_acl.this',
      'CKV_AWS_232 aws_network_acl.this',
      'CKV_AWS_260 aws_vpc_security_group_ingress_rule.web',
      'CKV_AWS_338 aws_cloudwatch_log_group.flow_logs',
      'CKV_AWS_382 aws_security_group.endpoints',
      'CKV2_AWS_1 aws_network_acl.this',
      'CKV2_AWS_5 aws_security_group.endpoints',
      'CKV2_AWS_11 aws_vpc.this',
      'CKV2_AWS_12 aws_vpc.this',
      'CKV2_AWS_19 aws_eip.nat',
      'CKV2_AWS_35 aws_route.private',
      'CKV2_AWS_38 aws_route53_zone.private',
      'CKV2_AWS_39 aws_route53_zone.private',
    ],
  },
  {
    name: 'network-open-further',
    root,
    edits: [
      openPort('all', 'ip_protocol = "-1"\n  description = "all"'),
      [
        'network/acl-rules.tf',
        'replies-tcp-low  = { number = 200, from_port = 1024, to_port = 3388 }',
        'replies-tcp-low  = { number = 200, from_port = 1024, to_port = 3389 }',
      ],
      [
        'network/routes.tf',
        'nat_gateway_id         = aws_nat_gateway.this[each.value].id',
        'vpc_peering_connection_id = "pcx-1"',
      ],
    ],
    found: [
      'CKV_AWS_24 aws_vpc_security_group_ingress_rule.all',
      'CKV_AWS_25 aws_vpc_security_group_ingress_rule.all',
      'CKV_AWS_231 aws_network_acl.this',
      'CKV_AWS_260 aws_vpc_security_group_ingress_rule.all',
      'CKV_AWS_277 aws_vpc_security_group_ingress_rule.all',
      'CKV2_AWS_44 aws_route.private',
    ],
  },
];

function openPort(name: string, traffic: string): Edit {
  const body = `security_group_id = one(values(aws_security_group.endpoints)).id\n  cidr_ipv4 = "0.0.0.0/0"\n  ${traffic}`;
  return ['network/endpoints.tf', '', `resource "aws_vpc_security_group_ingress_rule" "${name}" {\n  ${body}\n}`];
}
