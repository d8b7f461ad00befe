import { type Cloud, cloudNames } from '../../../schema/clouds.ts';
import { contains, formatRange, overlaps, parseRange, privateRanges, type Range } from '../../network/cidr.ts';
import { AKS_RANGE, reservedRanges, SERVICE_RANGE } from '../../network/reserved.ts';
import type { Finding } from '../finding.ts';
import { isGiven } from '../given-knob.ts';
import { knobPath } from '../knob-path.ts';
import { cloudsOf, type Environment, isOn, type Repository, regionsOf } from '../repository.ts';
import type { Tree } from '../tree.ts';

type Named = { name: string; range: Range };

/** Widest range that each cloud takes for services; all of them take a /24 (documentation of EKS, AKS and GKE). */
const WIDEST: Readonly<Record<Cloud, number>> = { aws: 12, azure: 13, gcp: 16 };
const NARROWEST = 24;

/** No cluster takes services from carriers' address space, the last of these. */
const servicePools = privateRanges.slice(0, 3);

/** The range of services: a private block that no network, no pod and nothing of the platform as a whole uses. */
export function serviceRangeFindings(tree: Tree, repository: Repository): Finding[] {
  return repository.environments.flatMap(environment => {
    // What the default overlaps is said of the network, which somebody chose.
    if (!isGiven(tree, environment.name, ['network', 'serviceCidr'])) return [];
    const problem = problemOf(environment, takenBy(repository, environment));
    return problem ? [{ path: knobPath(tree, environment.name, ['network', 'serviceCidr']), ...problem }] : [];
  });
}

function problemOf(environment: Environment, taken: readonly Named[]): Omit<Finding, 'path'> | undefined {
  const { serviceCidr: cidr } = environment.network;
  const [widest, cloud] = widestOf(environment);
  const range = parseRange(cidr);
  const isSound = range && formatRange(range) === cidr && range.prefix >= widest && range.prefix <= NARROWEST;
  if (!isSound || !servicePools.some(space => contains(space, range))) {
    const hint = `use a private /${widest} to /${NARROWEST} in CIDR notation, such as 172.20.0.0/16`;
    return { message: `${cidr} is no range for services on ${cloudNames[cloud]}`, hint };
  }
  const other = taken.find(candidate => overlaps(candidate.range, range));
  if (!other) return undefined;
  const message = `overlaps ${other.name} ${formatRange(other.range)}`;
  return { message, hint: 'choose a block that nothing else uses, such as 172.20.0.0/16' };
}

function widestOf(environment: Environment): [prefix: number, cloud: Cloud] {
  const cloud = cloudsOf(environment).at(-1) ?? 'aws';
  return [WIDEST[cloud], cloud];
}

// Services are not routed, so that clusters may share their range; networks that meet in a peering may not lie in it.
function takenBy({ environments }: Repository, own: Environment): Named[] {
  const networks = environments.flatMap(environment =>
    regionsOf(environment).flatMap(({ region: { cidr, podCidr } }) => [
      { name: environment.name, cidr },
      { name: `the pods of ${environment.name}`, cidr: podCidr },
    ]),
  );
  const pods = [own.network.customNetworking, isOn(own, 'azure') ? own.network.podCidr : null];
  const given = [...networks, ...pods.map(cidr => ({ name: `the pods of ${own.name}`, cidr }))].flatMap(
    ({ name, cidr }) => {
      const range = cidr === null ? undefined : parseRange(cidr);
      return range ? [{ name, range }] : [];
    },
  );
  const reserved = reservedRanges.filter(({ range }) => range !== SERVICE_RANGE);
  return [...given, ...reserved, ...(isOn(own, 'azure') ? [AKS_RANGE] : [])];
}
