import { type Assertion, beside, each, never } from './assertion.ts';
import { aclLetsInternetReach, letsEverythingOut, letsInternetReach } from './ports.ts';
import { blocks, listOf, type Resource, text } from './resource.ts';

const SecurityGroup = ['aws_security_group', 'aws_vpc_security_group_ingress_rule'] as const;

/** Networks, what may pass through them, and the names in them. */
export const networkAssertions: readonly Assertion[] = [
  each('CKV_AWS_23', SecurityGroup, isDescribed),
  each('CKV_AWS_24', SecurityGroup, group => !letsInternetReach(group, 22)),
  each('CKV_AWS_25', SecurityGroup, group => !letsInternetReach(group, 3389)),
  each('CKV_AWS_130', 'aws_subnet', ({ values }) => values.map_public_ip_on_launch !== true),
  each('CKV_AWS_229', 'aws_network_acl', acl => !aclLetsInternetReach(acl, 21)),
  each('CKV_AWS_230', 'aws_network_acl', acl => !aclLetsInternetReach(acl, 20)),
  each('CKV_AWS_231', 'aws_network_acl', acl => !aclLetsInternetReach(acl, 3389)),
  each('CKV_AWS_232', 'aws_network_acl', acl => !aclLetsInternetReach(acl, 22)),
  each('CKV_AWS_260', SecurityGroup, group => !letsInternetReach(group, 80)),
  each('CKV_AWS_277', SecurityGroup, group => !letsInternetReach(group, 'any')),
  each('CKV_AWS_382', ['aws_security_group', 'aws_vpc_security_group_egress_rule'], group => !letsEverythingOut(group)),
  each('CKV2_AWS_1', 'aws_network_acl', (acl, scope) => {
    const subnets = listOf(acl.values.subnet_ids);
    return subnets.length > 0 && subnets.every(id => beside(scope, ['aws_subnet', 'id', String(id)]));
  }),
  each('CKV2_AWS_5', 'aws_security_group', (group, scope) => isAttached(group, scope)),
  never('CKV2_AWS_7', 'aws_emr_cluster'),
  // Whether a network that may be thrown away has flow logs is an answer; one that is protected always has them.
  each(
    'CKV2_AWS_11',
    'aws_vpc',
    (vpc, scope) => !vpc.root.isProtected || beside(scope, ['aws_flow_log', 'vpc_id', text(vpc, 'id')]),
  ),
  each('CKV2_AWS_12', 'aws_vpc', (vpc, scope) =>
    beside(
      scope,
      ['aws_default_security_group', 'vpc_id', text(vpc, 'id')],
      group => blocks(group, 'ingress').length === 0 && blocks(group, 'egress').length === 0,
    ),
  ),
  each('CKV2_AWS_19', 'aws_eip', (address, scope) =>
    beside(scope, ['aws_nat_gateway', 'allocation_id', text(address, 'id')]),
  ),
  each('CKV2_AWS_35', 'aws_route', route => !isDefault(route) || text(route, 'network_interface_id') === ''),
  never('CKV2_AWS_37', 'aws_codecommit_repository'),
  each(
    'CKV2_AWS_38',
    'aws_route53_zone',
    (zone, scope) =>
      blocks(zone, 'vpc').length > 0 ||
      beside(scope, ['aws_route53_hosted_zone_dnssec', 'hosted_zone_id', text(zone, 'id')]),
  ),
  each(
    'CKV2_AWS_39',
    'aws_route53_zone',
    (zone, scope) =>
      blocks(zone, 'vpc').length > 0 || beside(scope, ['aws_route53_query_log', 'zone_id', text(zone, 'id')]),
  ),
  each('CKV2_AWS_44', 'aws_route', route => !isDefault(route) || text(route, 'vpc_peering_connection_id') === ''),
  never('CKV2_AWS_75', 'aws_lambda_function_url'),
];

function isDescribed(group: Resource): boolean {
  const rules = [...blocks(group, 'ingress'), ...blocks(group, 'egress')];
  return text(group, 'description') !== '' && rules.every(({ description }) => Boolean(description));
}

function isAttached(group: Resource, scope: readonly Resource[]): boolean {
  const id = JSON.stringify(text(group, 'id'));
  return scope.some(({ type, values }) => !OfSecurityGroups.test(type) && JSON.stringify(values).includes(id));
}

const OfSecurityGroups = /^aws_(?:vpc_)?security_group(?:_|$)/;

function isDefault(route: Resource): boolean {
  return text(route, 'destination_cidr_block') === '0.0.0.0/0' || text(route, 'destination_ipv6_cidr_block') === '::/0';
}
