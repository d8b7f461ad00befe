import type { Finding } from '../finding.ts';
import { isGiven } from '../given-knob.ts';
import { knobPath } from '../knob-path.ts';
import { publicRangeProblem } from '../public-range.ts';
import type { Environment, Repository } from '../repository.ts';
import type { Tree } from '../tree.ts';

/**
 * Ranges that one cluster takes: EKS user guide, "View and manage Amazon EKS service quotas". AKS and GKE take more, and
 * one list is for all clouds of an environment.
 */
const MOST_RANGES = 40;

/** Where the API server answers (NW-15, NW-16): in the network alone, or also to a strict list of public addresses. */
export function endpointFindings(tree: Tree, repository: Repository): Finding[] {
  return repository.environments.flatMap(environment => [
    ...listFindings(tree, environment),
    ...environment.cluster.publicCidrs.flatMap((cidr, index) => rangeFindings(tree, environment, { cidr, index })),
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

function rangeFindings(tree: Tree, { name }: Environment, { cidr, index }: { cidr: string; index: number }): Finding[] {
  const problem = publicRangeProblem(cidr, 'an API server');
  return problem ? [{ path: [...knobPath(tree, name, ['cluster', 'publicCidrs']), index], ...problem }] : [];
}
