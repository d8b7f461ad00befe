import { contains, formatRange, overlaps, parseRange, privateRanges, type Range } from '../../network/cidr.ts';
import { AKS_RANGE, POD_RANGE, reservedRanges, SERVICE_RANGE } from '../../network/reserved.ts';
import type { Finding } from '../finding.ts';
import { isGiven } from '../given-knob.ts';
import { knobPath } from '../knob-path.ts';
import { type Environment, isOn, type Repository, regionsOf } from '../repository.ts';
import type { Tree } from '../tree.ts';

type Named = { name: string; range: Range };

/** The range of pods on Azure: an overlay, which no network may lie in, since its pods could not call into it. */
export function overlayFindings(tree: Tree, repository: Repository): Finding[] {
  return repository.environments
    .filter(environment => isOn(environment, 'azure'))
    .flatMap(environment => {
      if (!isGiven(tree, environment.name, ['network', 'podCidr'])) return [];
      const problem = problemOf(environment.network.podCidr, takenBy(repository, environment));
      return problem ? [{ path: knobPath(tree, environment.name, ['network', 'podCidr']), ...problem }] : [];
    });
}

function problemOf(cidr: string, taken: readonly Named[]): Omit<Finding, 'path'> | undefined {
  const range = parseRange(cidr);
  const isSound = range && formatRange(range) === cidr && range.prefix >= 12 && range.prefix <= 20;
  if (!isSound || !privateRanges.some(space => contains(space, range))) {
    const hint = 'use a private /12 to /20 in CIDR notation, such as 10.244.0.0/16';
    return { message: `${cidr} is no range for pods on Azure`, hint };
  }
  const other = taken.find(candidate => overlaps(candidate.range, range));
  if (!other) return undefined;
  const message = `overlaps ${other.name} ${formatRange(other.range)}`;
  return { message, hint: 'choose a block that nothing else uses, such as 100.64.0.0/16' };
}

// Clusters may share the range, which nobody routes.
function takenBy({ environments }: Repository, { network }: Environment): Named[] {
  const networks = environments.flatMap(environment =>
    regionsOf(environment).flatMap(({ region: { cidr, podCidr } }) => [
      { name: environment.name, cidr },
      { name: `the pods of ${environment.name} on Google Cloud`, cidr: podCidr },
    ]),
  );
  const given = [...networks, { name: 'the range of services', cidr: network.serviceCidr }].flatMap(
    ({ name, cidr }) => {
      const range = cidr === null ? undefined : parseRange(cidr);
      return range ? [{ name, range }] : [];
    },
  );
  // Its own default is free for it, and the range of services is among those that are given.
  const reserved = reservedRanges.filter(({ range }) => range !== POD_RANGE && range !== SERVICE_RANGE);
  return [...given, ...reserved, AKS_RANGE];
}
