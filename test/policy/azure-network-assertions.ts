import { type Assertion, each } from './assertion.ts';
import { letsInternetReach, letsInternetSend } from './azure-ports.ts';
import { blocks, listOf, ofType, type Resource, text, valuesAt } from './resource.ts';

const Group = ['azurerm_network_security_group', 'azurerm_network_security_rule'] as const;
const FlowLog = 'azurerm_network_watcher_flow_log';
const Network = 'azurerm_virtual_network';

/** Networks of Azure and what may pass through them. */
export const azureNetworkAssertions: readonly Assertion[] = [
  each('CKV_AZURE_9', Group, group => !letsInternetReach(group, 3389)),
  each('CKV_AZURE_10', Group, group => !letsInternetReach(group, 22)),
  each('CKV_AZURE_12', FlowLog, log => log.values.enabled === true && blocks(log, 'retention_policy').some(isLong)),
  each('CKV_AZURE_77', Group, group => !letsInternetSend(group, 'Udp')),
  // Whoever comes without TLS is led to it, where a load balancer answers.
  each('CKV_AZURE_160', Group, group => !letsInternetReach(group, 80) || letsInternetReach(group, 443)),
  each('CKV_AZURE_182', Network, ({ values }) => listOf(values.dns_servers).length !== 1),
  each('CKV_AZURE_183', Network, ({ values }) => listOf(values.dns_servers).length === 0),
  each('CKV2_AZURE_31', 'azurerm_subnet', (subnet, scope) => isExempt(subnet) || isGuarded(scope)),
];

const AQuarter = 90;

// Of none at all everything is kept for ever.
function isLong({ enabled, days }: Readonly<Record<string, unknown>>): boolean {
  return enabled === true && (days === 0 || Number(days) >= AQuarter);
}

// Azure itself says what may pass there; AKS does for the address of its API server.
const OfServices = ['AzureFirewallSubnet', 'GatewaySubnet'];
const Delegated = ['Microsoft.ContainerService/managedClusters', 'Microsoft.Netapp/volumes'];

function isExempt(subnet: Resource): boolean {
  const services = valuesAt(subnet, 'delegation.service_delegation.name');
  return OfServices.includes(text(subnet, 'name')) || Delegated.some(service => services.includes(service));
}

// In a plan with mocks all subnets have one id, so they are counted.
function isGuarded(scope: readonly Resource[]): boolean {
  const guarded = ofType(scope, 'azurerm_subnet_network_security_group_association');
  return ofType(scope, 'azurerm_subnet').filter(subnet => !isExempt(subnet)).length <= guarded.length;
}
