import { isBlank } from '../blank.ts';
import type { Finding } from '../finding.ts';
import { knobPath } from '../knob-path.ts';
import { unknownRegion } from '../region-problem.ts';
import { regionsIn } from '../regions.ts';
import { type Environment, isOn, type Repository, regionsOf } from '../repository.ts';
import type { Tree } from '../tree.ts';

const SMALLEST_SUBNET = 28;
const LONGEST_PREFIX = 20;

/** Regions, zones and how a network is cut: what must hold for each environment by itself. */
export function networkFindings(tree: Tree, repository: Repository): Finding[] {
  return repository.environments.flatMap(environment => [
    ...regionsOf(environment).flatMap(place => regionFindings(tree, environment, place)),
    ...productionFindings(tree, environment),
    ...subnetFindings(tree, environment),
  ]);
}

function regionFindings(
  tree: Tree,
  environment: Environment,
  { cloud, region }: ReturnType<typeof regionsOf>[number],
): Finding[] {
  const path = ['environments', environment.name, cloud, 'regions', region.name];
  const problem = unknownRegion(cloud, region.name);
  if (problem) return [{ path, ...problem }];
  const zones = regionsIn(cloud)[region.name] ?? [];
  if (zones.length >= environment.network.zones) return [];
  const message = `${region.name} has ${zones.length} zones, ${environment.network.zones} are asked for`;
  return [
    {
      path: knobPath(tree, environment.name, ['network', 'zones']),
      message,
      hint: 'ask for fewer zones or choose another region',
    },
  ];
}

function productionFindings(tree: Tree, environment: Environment): Finding[] {
  const { network, name, profile } = environment;
  if (profile !== 'prod') return [];
  const findings: Finding[] = [];
  if (network.zones < 3) {
    const path = knobPath(tree, name, ['network', 'zones']);
    findings.push({
      path,
      message: 'a prod environment spans 3 zones',
      hint: 'remove the answer, or use profile staging',
    });
  }
  if (network.nat !== 'per-zone' && isBlank(network.natReason)) {
    const path = knobPath(tree, name, ['network', 'nat']);
    findings.push({
      path,
      message: `a prod environment has a NAT gateway per zone, not ${network.nat}`,
      hint: 'remove the answer, or give the reason in network.natReason; it is written into docs/network-plan.md',
    });
  }
  return findings;
}

function subnetFindings(tree: Tree, environment: Environment): Finding[] {
  const { network, name } = environment;
  const { newbits, ...offsets } = network.subnets;
  const at = (knob: string) => knobPath(tree, name, ['network', 'subnets', knob]);
  const findings: Finding[] = [];
  const longest = Math.max(network.prefixLength, ...regionsOf(environment).map(({ region }) => prefixOf(region.cidr)));
  if (longest + newbits > SMALLEST_SUBNET) {
    const message = `/${longest} cut by ${newbits} bits gives /${longest + newbits} subnets; ${whoseLimit(environment)} allows /${SMALLEST_SUBNET} at the smallest`;
    findings.push({ path: at('newbits'), message, hint: `use at most ${SMALLEST_SUBNET - longest}` });
  }
  const capacity = 2 ** newbits;
  const tiers = Object.entries(offsets).sort(([, left], [, right]) => left - right);
  for (const [index, [knob, first]] of tiers.entries()) {
    const [nextKnob, next] = tiers[index + 1] ?? ['', capacity];
    const end = Math.min(next, capacity);
    if (first + network.zones <= end) continue;
    const neighbour = next < capacity ? nextKnob : 'the end of the range';
    const message = `${knob} ${first} leaves room for ${Math.max(0, end - first)} of ${network.zones} zones before ${neighbour}`;
    findings.push({ path: at(knob), message, hint: 'move the tiers apart or add newbits' });
  }
  return findings;
}

// Azure and Google Cloud take a little less; an environment means the same on every cloud.
const whoseLimit = (environment: Environment): string => (isOn(environment, 'aws') ? 'AWS' : 'the network');

// A range that is refused for its size (`ranges.ts`) says nothing about how to cut it.
function prefixOf(cidr: string | null): number {
  const prefix = Number(cidr?.split('/')[1] ?? 0);
  return prefix <= LONGEST_PREFIX ? prefix : 0;
}
