import { type Assertion, beside, each } from './assertion.ts';
import { letsInternetReach } from './gcp-ports.ts';
import { blocks, isAt, mayBeThrownAway, type Resource, text, valuesAt } from './resource.ts';

const Firewall = 'google_compute_firewall';
const Subnet = 'google_compute_subnetwork';
const Network = 'google_compute_network';
const Zone = 'google_dns_managed_zone';

/** Networks of Google Cloud, what may pass through them, and the names in them. */
export const gcpNetworkAssertions: readonly Assertion[] = [
  each('CKV_GCP_2', Firewall, rule => !letsInternetReach(rule, 22)),
  each('CKV_GCP_3', Firewall, rule => !letsInternetReach(rule, 3389)),
  each('CKV_GCP_16', Zone, zone => isPrivate(zone) || isAt(zone, 'dnssec_config.state', 'on', 'transfer')),
  each('CKV_GCP_17', Zone, zone => !valuesAt(zone, 'dnssec_config.default_key_specs.algorithm').includes('rsasha1')),
  // Whether a network that may be thrown away has flow logs is an answer; one that is protected always has them.
  each('CKV_GCP_26', Subnet, subnet => isForProxies(subnet) || mayBeThrownAway(subnet.root) || isLogged(subnet)),
  each('CKV_GCP_74', Subnet, subnet => isForProxies(subnet) || subnet.values.private_ip_google_access === true),
  each('CKV_GCP_75', Firewall, rule => !letsInternetReach(rule, 21)),
  each(
    'CKV_GCP_76',
    Subnet,
    subnet => !isDual(subnet) || isAt(subnet, 'private_ipv6_google_access', ...GoogleOverIpv6),
  ),
  each('CKV_GCP_77', Firewall, rule => !letsInternetReach(rule, 20)),
  each('CKV_GCP_88', Firewall, rule => !letsInternetReach(rule, 3306)),
  each('CKV_GCP_106', Firewall, rule => !letsInternetReach(rule, 80)),
  each('CKV2_GCP_2', Network, ({ values }) => values.auto_create_subnetworks === false),
  each('CKV2_GCP_12', Firewall, rule => !letsInternetReach(rule, 'any')),
  each('CKV2_GCP_18', Network, (network, scope) => beside(scope, [Firewall, 'network', text(network, 'id')])),
];

const GoogleOverIpv6 = ['ENABLE_BIDIRECTIONAL_ACCESS_TO_GOOGLE', 'ENABLE_OUTBOUND_VM_ACCESS_TO_GOOGLE'];

function isPrivate(zone: Resource): boolean {
  return text(zone, 'visibility') === 'private';
}

// No machine stands in such a subnet.
function isForProxies(subnet: Resource): boolean {
  return ['GLOBAL_MANAGED_PROXY', 'REGIONAL_MANAGED_PROXY'].includes(text(subnet, 'purpose'));
}

function isLogged(subnet: Resource): boolean {
  return blocks(subnet, 'log_config').length > 0;
}

function isDual(subnet: Resource): boolean {
  return text(subnet, 'stack_type') === 'IPV4_IPV6';
}
