import type { Environment, Region } from '../answers/repository.ts';
import { parseRange } from '../network/cidr.ts';

/** Addresses that AWS keeps of each subnet (VPC user guide, "Subnet CIDR blocks"). */
const KEPT_BY_AWS = 5;
/** Addresses of a block that a node takes at a time with prefix delegation (EKS user guide). */
const BLOCK = 16;
/** What a node of two processors runs without prefix delegation: 3 network interfaces with 10 addresses each. */
const USUAL_PODS = 29;
/** Most pods of a node with fewer than 30 processors (EKS user guide, "Choose an optimal Amazon EC2 node instance type"). */
const MOST_PODS = 110;
/** Parts that module network cuts a second range into, one for each zone and one in reserve. */
const QUARTER_BITS = 2;

/** How many addresses the pods of one network can have, and what that is for each node when all of them run. */
export type PodBudget = { addresses: number; nodes: number; podsPerNode: number; isTight: boolean };

/** The budget of one region (NW-14): every pod takes an address of the network, with the VPC CNI and with Cilium alike. */
export function podBudget({ network, nodes }: Environment, region: Region): PodBudget {
  const addresses = region.zones.length * (2 ** (32 - subnetPrefix(network, region)) - KEPT_BY_AWS);
  const count = nodes.system.max + nodes.workload.max + (nodes.spot.enabled ? nodes.spot.max : 0);
  // With a second range the nodes themselves stay in the first one.
  const left = network.customNetworking === null ? addresses - count : addresses;
  const perNode = Math.max(0, Math.floor(left / count));
  const podsPerNode = Math.min(MOST_PODS, network.prefixDelegation ? perNode - (perNode % BLOCK) : perNode);
  return { addresses, nodes: count, podsPerNode, isTight: podsPerNode < USUAL_PODS };
}

function subnetPrefix(network: Environment['network'], { cidr }: Region): number {
  if (network.customNetworking !== null) return prefixOf(network.customNetworking) + QUARTER_BITS;
  return prefixOf(cidr) + network.subnets.newbits;
}

function prefixOf(cidr: string | null): number {
  return (cidr === null ? undefined : parseRange(cidr)?.prefix) ?? 32;
}
