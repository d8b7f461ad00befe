import { parseRange } from '../../network/cidr.ts';
import type { Finding } from '../finding.ts';
import { knobPath } from '../knob-path.ts';
import type { Environment, Region } from '../repository.ts';
import type { Path, Tree } from '../tree.ts';

/** AKS and GKE give each node a /24 of the range of pods. */
const NODE_PREFIX = 24;

/** Part of the range of a network that its nodes have, in bits, and the addresses that the cloud keeps of it. */
const NODE_SUBNETS = { azure: { bits: 2, kept: 5 }, gcp: { bits: 4, kept: 4 } } as const;
type NodeCloud = keyof typeof NODE_SUBNETS;

/** Whether all nodes find an address, and their pods a range, on Azure and Google Cloud. */
export function roomFindings(tree: Tree, environment: Environment): Finding[] {
  const clouds = Object.keys(NODE_SUBNETS).filter((cloud): cloud is NodeCloud => cloud in NODE_SUBNETS);
  return clouds.flatMap(cloud =>
    environment[cloud].regions.flatMap(region => [
      ...podFindings(tree, environment, { cloud, region }),
      ...addressFindings(environment, { cloud, region }),
    ]),
  );
}

type Place = { cloud: NodeCloud; region: Region };

function podFindings(tree: Tree, environment: Environment, { cloud, region }: Place): Finding[] {
  const range = cloud === 'gcp' ? region.podCidr : environment.network.podCidr;
  const most = mostNodes(environment);
  const room = Math.floor(2 ** (NODE_PREFIX - prefixOf(range, 16)));
  if (most <= room) return [];
  const message = `the pools may have ${most} nodes, and the range of pods has room for ${room}`;
  const path = podPath(tree, environment, { cloud, region });
  return [{ path, message, hint: 'give a larger podCidr, or keep the pools smaller' }];
}

function podPath(tree: Tree, { name }: Environment, { cloud, region }: Place): Path {
  if (cloud === 'azure') return knobPath(tree, name, ['network', 'podCidr']);
  const at = ['environments', name, cloud, 'regions', region.name];
  return region.podCidr === null ? at : [...at, 'podCidr'];
}

function addressFindings(environment: Environment, { cloud, region }: Place): Finding[] {
  const { bits, kept } = NODE_SUBNETS[cloud];
  const most = mostNodes(environment);
  const room = 2 ** (32 - prefixOf(region.cidr, environment.network.prefixLength) - bits) - kept;
  if (most <= room) return [];
  const path = ['environments', environment.name, cloud, 'regions', region.name];
  const message = `the pools may have ${most} nodes, and their subnet has ${room} addresses`;
  return [{ path, message, hint: 'give a larger cidr, or keep the pools smaller' }];
}

function mostNodes({ nodes }: Environment): number {
  return nodes.system.max + nodes.workload.max + (nodes.spot.enabled ? nodes.spot.max : 0);
}

// What is no range is said of the range itself.
function prefixOf(cidr: string | null, otherwise: number): number {
  return (cidr === null ? undefined : parseRange(cidr)?.prefix) ?? otherwise;
}
