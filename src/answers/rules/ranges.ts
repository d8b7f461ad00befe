import type { Cloud } from '../../../schema/clouds.ts';
import { createAllocator } from '../../network/allocator.ts';
import {
  contains,
  formatRange,
  knownRange,
  overlaps,
  parseRange,
  privateRanges,
  type Range,
} from '../../network/cidr.ts';
import { AKS_RANGE, reservedRanges } from '../../network/reserved.ts';
import type { Finding } from '../finding.ts';
import { knobPath } from '../knob-path.ts';
import { cloudsOf, type Environment, type Repository, regionsOf } from '../repository.ts';
import type { Path, Tree } from '../tree.ts';

const POD_SPACE = knownRange('100.64.0.0/10');

type NamedRange = { path: Path; name: string; range: Range; cloud: Cloud };

/** Address ranges: their form, and that no two networks of the platform overlap. */
export function rangeFindings(tree: Tree, repository: Repository): Finding[] {
  const findings: Finding[] = [];
  const networks: NamedRange[] = [];
  for (const { path, name, cidr, cloud } of givenNetworks(repository)) {
    const range = parseRange(cidr);
    const finding = formFinding(path, cidr, range);
    if (finding) findings.push(finding);
    else if (range) networks.push({ path, name, range, cloud });
  }
  return [...findings, ...overlapFindings(networks), ...podRangeFindings(tree, repository, networks)];
}

type GivenNetwork = { path: Path; name: string; cidr: string; cloud: Cloud };

function givenNetworks(repository: Repository): GivenNetwork[] {
  return repository.environments.flatMap(environment =>
    regionsOf(environment).flatMap(({ cloud, region }) => {
      const path = ['environments', environment.name, cloud, 'regions', region.name];
      const name = placeName(environment, region.name);
      return [
        ...(region.cidr === null ? [] : [{ path: [...path, 'cidr'], cidr: region.cidr, name, cloud }]),
        ...(region.podCidr === null
          ? []
          : [{ path: [...path, 'podCidr'], cidr: region.podCidr, name: `the pods of ${name}`, cloud }]),
      ];
    }),
  );
}

function placeName(environment: Environment, region: string): string {
  const isOnly = cloudsOf(environment).length === 1 && regionsOf(environment).length === 1;
  return isOnly ? environment.name : `${environment.name} ${region}`;
}

function formFinding(path: Path, cidr: string, range: Range | undefined): Finding | undefined {
  if (!range) return { path, message: `${cidr} is no IPv4 range`, hint: 'use CIDR notation, such as 10.1.0.0/16' };
  const canonical = formatRange(range);
  if (canonical !== cidr) {
    return { path, message: `${cidr} has host bits set`, hint: `did you mean ${canonical}?` };
  }
  // GKE gives every node a /24 of the pods: 16 nodes of a /20, 4096 of a /12.
  const widest = path.at(-1) === 'podCidr' ? 12 : 16;
  if (range.prefix < widest || range.prefix > 20) {
    return { path, message: `${cidr} must be between /${widest} and /20`, hint: 'such as 10.1.0.0/16' };
  }
  if (!privateRanges.some(space => contains(space, range))) {
    const spaces = privateRanges.map(formatRange).join(', ');
    return { path, message: `${cidr} is public address space`, hint: `choose from ${spaces}` };
  }
  return undefined;
}

function overlapFindings(networks: readonly NamedRange[]): Finding[] {
  const taken = [...networks, ...reservedRanges];
  const allocator = createAllocator(taken.map(({ range }) => range));
  return networks.flatMap((network, index) => {
    const reserved = network.cloud === 'azure' ? [...reservedRanges, AKS_RANGE] : reservedRanges;
    const other = reserved.find(({ range }) => overlaps(range, network.range)) ?? clash(networks, index);
    if (!other) return [];
    const free = allocator.peekNext(network.range.prefix);
    const hint = free ? `next free ${free}` : 'no block of this size is free';
    return [{ path: network.path, message: `overlaps ${other.name} ${formatRange(other.range)}`, hint }];
  });
}

// Only the later one of a pair is reported: one of the two has to move, and the earlier may be deployed already.
function clash(networks: readonly NamedRange[], index: number): NamedRange | undefined {
  const own = networks[index];
  return own && networks.slice(0, index).find(other => overlaps(other.range, own.range));
}

function podRangeFindings(tree: Tree, repository: Repository, networks: readonly NamedRange[]): Finding[] {
  return repository.environments.flatMap(environment => {
    const cidr = environment.network.customNetworking;
    const problem = cidr === null ? undefined : podRangeProblem(cidr, networks);
    return problem ? [{ path: knobPath(tree, environment.name, ['network', 'customNetworking']), ...problem }] : [];
  });
}

function podRangeProblem(cidr: string, networks: readonly NamedRange[]): Omit<Finding, 'path'> | undefined {
  const range = parseRange(cidr);
  if (!range || !isPodRange(range) || formatRange(range) !== cidr) {
    const hint = 'use a /16 to /24 inside 100.64.0.0/10, such as 100.64.0.0/16';
    return { message: `${cidr} is no range for pods`, hint };
  }
  // Environments may share a pod range, because it is not routed; a network of the platform may not lie in it.
  const other = networks.find(network => overlaps(network.range, range));
  if (!other) return undefined;
  const message = `overlaps ${other.name} ${formatRange(other.range)}`;
  return { message, hint: 'choose another block inside 100.64.0.0/10' };
}

const isPodRange = (range: Range): boolean => contains(POD_SPACE, range) && range.prefix >= 16 && range.prefix <= 24;
