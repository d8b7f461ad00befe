import { contains, formatRange, overlaps, parseRange, privateRanges, type Range } from '../../network/cidr.ts';
import { reservedRanges, SERVICE_RANGE } from '../../network/reserved.ts';
import type { Finding } from '../finding.ts';
import { isGiven } from '../given-knob.ts';
import { knobPath } from '../knob-path.ts';
import { type Environment, type Repository, regionsOf } from '../repository.ts';
import type { Tree } from '../tree.ts';

type Named = { name: string; range: Range };

/** The range of services: a private block that no network, no pod and nothing of the platform as a whole uses. */
export function serviceRangeFindings(tree: Tree, repository: Repository): Finding[] {
  return repository.environments.flatMap(environment => {
    // What the default overlaps is said of the network, which somebody chose.
    if (!isGiven(tree, environment.name, ['network', 'serviceCidr'])) return [];
    const problem = problemOf(environment.network.serviceCidr, takenBy(repository, environment));
    return problem ? [{ path: knobPath(tree, environment.name, ['network', 'serviceCidr']), ...problem }] : [];
  });
}

function problemOf(cidr: string, taken: readonly Named[]): Omit<Finding, 'path'> | undefined {
  const range = parseRange(cidr);
  const isSound = range && formatRange(range) === cidr && range.prefix >= 12 && range.prefix <= 24;
  if (!isSound || !privateRanges.some(space => contains(space, range))) {
    const hint = 'use a private /12 to /24 in CIDR notation, such as 172.20.0.0/16';
    return { message: `${cidr} is no range for services`, hint };
  }
  const other = taken.find(candidate => overlaps(candidate.range, range));
  if (!other) return undefined;
  const message = `overlaps ${other.name} ${formatRange(other.range)}`;
  return { message, hint: 'choose a block that nothing else uses, such as 172.20.0.0/16' };
}

// Services are not routed, so that clusters may share their range; networks that meet in a peering may not lie in it.
function takenBy({ environments }: Repository, own: Environment): Named[] {
  const networks = environments.flatMap(environment =>
    regionsOf(environment).flatMap(({ region: { cidr, podCidr } }) => [
      { name: environment.name, cidr },
      { name: `the pods of ${environment.name}`, cidr: podCidr },
    ]),
  );
  const pods = { name: `the pods of ${own.name}`, cidr: own.network.customNetworking };
  const given = [...networks, pods].flatMap(({ name, cidr }) => {
    const range = cidr === null ? undefined : parseRange(cidr);
    return range ? [{ name, range }] : [];
  });
  return [...given, ...reservedRanges.filter(({ range }) => range !== SERVICE_RANGE)];
}
