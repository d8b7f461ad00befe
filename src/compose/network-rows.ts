import type { Cloud } from '../../schema/clouds.ts';
import { type Environment, type Region, regionsOf } from '../answers/repository.ts';
import { podBudget } from '../network/pod-budget.ts';

const NONE = '—';

/** The networks of an environment as the network plan lists them: plain texts, one row for each region. */
export function networkRows(environment: Environment): object[] {
  const { network } = environment;
  return regionsOf(environment).map(({ cloud, region }) => ({
    root: `environments/${environment.name}/${cloud}/${region.name}/network`,
    environment: environment.name,
    region: region.name,
    cidr: region.cidr,
    zones: region.zones.length,
    nat: network.nat,
    flowLogs: network.flowLogs ? `${network.flowLogRetentionDays} days` : 'off',
    acls: rulesText(environment, cloud),
    endpoints: endpointText(environment, cloud),
    pods: podRange(environment, { cloud, region }) ?? NONE,
    budget: budgetText(environment, { cloud, region }),
  }));
}

// Google Cloud has no rules of a subnet: its firewall is that of the network. Both it and security groups are closed in any case.
function rulesText({ network }: Environment, cloud: Cloud): string {
  if (cloud === 'gcp') return 'one firewall';
  if (cloud === 'azure') return 'security groups';
  return network.acls ? 'per tier' : 'default';
}

function endpointText({ network }: Environment, cloud: Cloud): string {
  if (network.privateEndpoints) return 'private';
  return cloud === 'aws' ? 'S3 only' : NONE;
}

type Place = { cloud: Cloud; region: Region };

function podRange({ network }: Environment, { cloud, region }: Place): string | null {
  if (cloud === 'gcp') return region.podCidr;
  return cloud === 'azure' ? network.podCidr : network.customNetworking;
}

/** Pods of a node, as the modules ask for: both clouds give it a /24 of the pod range, which has twice as many addresses. */
const PODS_PER_NODE = 110;

function budgetText(environment: Environment, { cloud, region }: Place): string {
  const { podsPerNode, nodes } = podBudget(environment, region);
  return `${cloud === 'aws' ? podsPerNode : PODS_PER_NODE}, on ${nodes} nodes`;
}
