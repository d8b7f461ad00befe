import { contains, formatRange, knownRange, parseRange, privateRanges } from '../../network/cidr.ts';
import type { Finding } from '../finding.ts';
import { isGiven } from '../given-knob.ts';
import { knobPath } from '../knob-path.ts';
import type { Environment, Repository } from '../repository.ts';
import type { Path, Tree } from '../tree.ts';

// The widest range that still is somebody's: an office, a VPN, a provider's block.
const WIDEST_PREFIX = 16;
/** Besides private ranges: this host, loopback, link-local, multicast and reserved (RFC 6890). */
const NOT_PUBLIC = [
  ...privateRanges,
  ...['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/4', '240.0.0.0/4'].map(knownRange),
];

/**
 * Ranges that one cluster takes: EKS user guide, "View and manage Amazon EKS service quotas". AKS and GKE take more, and
 * one list is for all clouds of an environment.
 */
const MOST_RANGES = 40;

/**
 * Who comes over the internet (NW-15, NW-16): to the API server nobody, or a strict list of public addresses; to states
 * and keys on Azure the runners of pipelines.
 */
export function endpointFindings(tree: Tree, repository: Repository): Finding[] {
  return repository.environments.flatMap(environment => [
    ...listFindings(tree, environment),
    ...environment.cluster.publicCidrs.flatMap((cidr, index) =>
      located(
        [...knobPath(tree, environment.name, ['cluster', 'publicCidrs']), index],
        rangeProblem(cidr, 'an API server'),
      ),
    ),
    ...environment.state.azure.runnerCidrs.flatMap((cidr, index) =>
      located([...knobPath(tree, environment.name, ['state', 'azure', 'runnerCidrs']), index], runnerProblem(cidr)),
    ),
  ]);
}

function listFindings(tree: Tree, { name, cluster }: Environment): Finding[] {
  const isOpen = cluster.endpoint === 'private+restricted';
  if (isOpen && cluster.publicCidrs.length === 0) {
    const message = 'private+restricted needs the addresses that may reach the API server';
    const hint = 'give cluster.publicCidrs, such as [203.0.113.0/24], or use private';
    return [{ path: knobPath(tree, name, ['cluster', 'endpoint']), message, hint }];
  }
  if (cluster.publicCidrs.length > MOST_RANGES) {
    const message = `EKS takes ${MOST_RANGES} ranges, and these are ${cluster.publicCidrs.length}`;
    return [{ path: knobPath(tree, name, ['cluster', 'publicCidrs']), message, hint: 'join neighbouring ranges' }];
  }
  if (isOpen || cluster.publicCidrs.length === 0 || !isGiven(tree, name, ['cluster', 'publicCidrs'])) return [];
  const message = `the API server of ${name} has no public endpoint, so that no list of addresses counts`;
  const hint = 'remove publicCidrs, or use endpoint: private+restricted';
  return [{ path: knobPath(tree, name, ['cluster', 'publicCidrs']), message, hint }];
}

type Problem = Omit<Finding, 'path'>;

function located(path: Path, problem: Problem | undefined): Finding[] {
  return problem ? [{ path, ...problem }] : [];
}

// https://learn.microsoft.com/azure/storage/common/storage-network-security: no /31.
function runnerProblem(cidr: string): Problem | undefined {
  const problem = rangeProblem(cidr, 'states and keys');
  if (problem || !cidr.endsWith('/31')) return problem;
  return { message: `${cidr} is a range of two addresses, which Azure does not take`, hint: 'name each as a /32' };
}

function rangeProblem(cidr: string, what: string): Problem | undefined {
  const range = parseRange(cidr);
  if (!range) return { message: `${cidr} is no IPv4 range`, hint: 'such as 203.0.113.0/24' };
  const canonical = formatRange(range);
  if (canonical !== cidr) return { message: `${cidr} has host bits set`, hint: `did you mean ${canonical}?` };
  if (range.prefix < WIDEST_PREFIX) {
    const message = `${cidr} is too wide: no range wider than /${WIDEST_PREFIX} may reach ${what}`;
    return { message, hint: 'name the addresses of an office or a VPN, such as 203.0.113.0/24' };
  }
  if (!NOT_PUBLIC.some(space => contains(space, range))) return undefined;
  const message = `${cidr} is no public address space: nobody comes from there over the internet`;
  return { message, hint: 'name public addresses; what is in the network gets in without being listed' };
}
