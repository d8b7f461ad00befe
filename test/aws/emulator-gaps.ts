/** An attribute that moto does not keep as it was written, so that every plan wants to write it again. */
export type Gap = Where & (Changed | Lost);

interface Where {
  readonly address: RegExp;
  readonly attribute: string;
}

interface Changed {
  /** What is left to compare when that is taken away which moto makes of it. */
  readonly compared: (value: unknown) => unknown;
}

interface Lost {
  /** What moto answers whatever was written. */
  readonly answered: unknown;
}

const LaunchTemplate = /(^|\.)aws_launch_template\./;
const DatabaseInstance = /^module\.data\.(aws_db_instance|aws_rds_cluster_instance)\./;

/** Every gap of the emulator that a second plan of a generated repository meets; seen with moto 5.2.1. */
export const EmulatorGaps: readonly Gap[] = [
  // The type and the code of an ICMP rule come back as 0; then all rules of the set are shown as changed.
  {
    address: /^module\.network\.aws_network_acl\.this\["(private|public)"\]$/,
    attribute: 'ingress',
    compared: aclRules,
  },
  // A rule between two security groups comes back without its description.
  {
    address: /\.aws_vpc_security_group_(e|in)gress_rule\.(\w+_to_nodes|\w+_from_nodes|nodes_from_\w+)(\[".*"\])?$/,
    attribute: 'description',
    answered: null,
  },
  // The tags of a launch template come back as tags that it gives, so that every plan wants a version without them.
  { address: LaunchTemplate, attribute: 'tag_specifications', compared: tagsOfOthers },
  { address: LaunchTemplate, attribute: 'latest_version', compared: nothing },
  { address: /(^|\.)aws_eks_node_group\./, attribute: 'launch_template', compared: templateIds },
  { address: DatabaseInstance, attribute: 'monitoring_interval', answered: 0 },
  { address: DatabaseInstance, attribute: 'monitoring_role_arn', answered: '' },
  { address: DatabaseInstance, attribute: 'performance_insights_enabled', answered: false },
  { address: DatabaseInstance, attribute: 'performance_insights_kms_key_id', answered: '' },
  { address: /^module\.data\.aws_db_parameter_group\./, attribute: 'parameter', answered: [] },
  // A configuration of Aurora Serverless v1 that nobody wrote.
  { address: /^module\.data\.aws_rds_cluster\./, attribute: 'scaling_configuration', compared: nothing },
];

interface AclRule {
  readonly rule_no: number;
  readonly protocol: string;
  readonly ipv6_cidr_block: string | null;
}

function aclRules(value: unknown): unknown {
  const rules = (value as readonly AclRule[]).map(rule => ({
    ...rule,
    icmp_code: 0,
    icmp_type: 0,
    ipv6_cidr_block: rule.ipv6_cidr_block ?? '',
    protocol: ProtocolNumbers[rule.protocol] ?? rule.protocol,
  }));
  return rules.sort((left, right) => left.rule_no - right.rule_no);
}

const ProtocolNumbers: Readonly<Record<string, string>> = { icmp: '1', tcp: '6', udp: '17' };

function tagsOfOthers(value: unknown): unknown {
  return (value as readonly { resource_type: string }[]).filter(tags => tags.resource_type !== 'launch-template');
}

function templateIds(value: unknown): unknown {
  return (value as readonly { id: string }[]).map(({ id }) => id);
}

function nothing(): undefined {
  return undefined;
}
