import { contains, formatRange, overlaps, parseRange, privateRanges, type Range } from '../../network/cidr.ts';
import { POD_RANGE, reservedRanges, SERVICE_RANGE } from '../../network/reserved.ts';
import type { Finding } from '../finding.ts';
import { isGiven } from '../given-knob.ts';
import { knobPath } from '../knob-path.ts';
import { type Environment, isOn, type Repository, regionsOf } from '../repository.ts';
import type { Tree } from '../tree.ts';

type Named = { name: string; range: Range };

/** The range of pods on Azure: a private block that no network, no service and nothing of the platform uses. */
export function overlayFindings(tree: Tree, repository: Repository): Finding[] {
  return repository.environments.flatMap(environment => {
    const { name, network } = environment;
    if (!isOn(environment, 'azure') || !isGiven(tree, name, ['network', 'podCidr'])) return [];
    const problem = problemOf(network.podCidr, takenBy(repository, environment));
    return problem ? [{ path: knobPath(tree, name, ['network', 'podCidr']), ...problem }] : [];
  });
}

function problemOf(cidr: string, taken: readonly Named[]): Omit<Finding, 'path'> | undefined {
  const range = parseRange(cidr);
  const isSound = range && formatRange(range) === cidr && range.prefix >= 12 && range.prefix <= 20;
  if (!isSound || !privateRanges.some(space => contains(space, range))) {
    const hint = 'use a private /12 to /20 in CIDR notation, such as 10.244.0.0/16';
    return { message: `${cidr} is no range for pods`, hint };
  }
  const other = taken.find(candidate => overlaps(candidate.range, range));
  if (!other) return undefined;
  const message = `overlaps ${other.name} ${formatRange(other.range)}`;
  return { message, hint: 'choose a block that nothing else uses, such as 10.244.0.0/16' };
}

// Overlays are not routed, so that clusters may share one; whoever lies in it is not reached by its pods.
function takenBy({ environments }: Repository, own: Environment): Named[] {
  const networks = environments.flatMap(environment =>
    regionsOf(environment).flatMap(({ region: { cidr, podCidr } }) => [
      { name: environment.name, cidr },
      { name: `the pods of ${environment.name}`, cidr: podCidr },
    ]),
  );
  const services = { name: `the services of ${own.name}`, cidr: own.network.serviceCidr };
  const given = [...networks, services].flatMap(({ name, cidr }) => {
    const range = cidr === null ? undefined : parseRange(cidr);
    return range ? [{ name, range }] : [];
  });
  return [...given, ...reservedRanges.filter(({ range }) => range !== POD_RANGE && range !== SERVICE_RANGE)];
}
