import type { Cloud } from '../../../schema/clouds.ts';
import type { Finding } from '../finding.ts';
import { knobPath } from '../knob-path.ts';
import { cloudsOf, type Environment } from '../repository.ts';
import type { Tree } from '../tree.ts';

const LONGEST_PREFIX = 20;

/** How each cloud's module network cuts a range: the smallest subnet, and the sixteenths that tiers may lie in. */
type Plan = { smallest: number; why: string; sixteenths: number; behind: string };

const PLANS: Readonly<Record<Cloud, Plan>> = {
  aws: { smallest: 28, why: 'AWS allows /28 at the smallest', sixteenths: 16, behind: 'the end of the range' },
  azure: {
    smallest: 28,
    why: 'Azure is given /28 at the smallest',
    sixteenths: 11,
    behind: 'the last five sixteenths, which belong to the cluster on Azure',
  },
  gcp: {
    smallest: 24,
    why: 'Cloud SQL takes /24 at the smallest',
    sixteenths: 14,
    behind: 'the last eighth, which belongs to the cluster on Google Cloud',
  },
};

/** How networks are cut: subnets large enough for each cloud, and tiers that neither meet nor leave their part. */
export function subnetFindings(tree: Tree, environment: Environment): Finding[] {
  return [...sizeFindings(tree, environment), ...tierFindings(tree, environment)];
}

function sizeFindings(tree: Tree, environment: Environment): Finding[] {
  const { network, name } = environment;
  const { newbits } = network.subnets;
  return networksOf(environment).flatMap(cloud => {
    const { smallest, why } = PLANS[cloud];
    const longest = Math.max(network.prefixLength, ...environment[cloud].regions.map(({ cidr }) => prefixOf(cidr)));
    if (longest + newbits <= smallest) return [];
    const message = `/${longest} cut by ${newbits} bits gives /${longest + newbits} subnets; ${why}`;
    const path = knobPath(tree, name, ['network', 'subnets', 'newbits']);
    return [{ path, message, hint: `use at most ${smallest - longest}` }];
  });
}

function tierFindings(tree: Tree, environment: Environment): Finding[] {
  const { network, name } = environment;
  const { newbits, ...offsets } = network.subnets;
  const plans = networksOf(environment).map(cloud => PLANS[cloud]);
  const plan = plans.reduce((left, right) => (right.sixteenths < left.sixteenths ? right : left));
  const capacity = Math.floor((2 ** newbits * plan.sixteenths) / 16);
  const tiers = Object.entries(offsets).sort(([, left], [, right]) => left - right);
  return tiers.flatMap(([knob, first], index) => {
    const [nextKnob, next] = tiers[index + 1] ?? ['', capacity];
    const end = Math.min(next, capacity);
    if (first + network.zones <= end) return [];
    const neighbour = next < capacity ? nextKnob : plan.behind;
    const message = `${knob} ${first} leaves room for ${Math.max(0, end - first)} of ${network.zones} zones before ${neighbour}`;
    const path = knobPath(tree, name, ['network', 'subnets', knob]);
    return [{ path, message, hint: 'move the tiers apart or add newbits' }];
  });
}

// Without any cloud, which another rule says, the answers are looked at as those of AWS.
function networksOf(environment: Environment): Cloud[] {
  const clouds = cloudsOf(environment);
  return clouds.length === 0 ? ['aws'] : clouds;
}

// A range that is refused for its size (`ranges.ts`) says nothing about how to cut it.
function prefixOf(cidr: string | null): number {
  const prefix = Number(cidr?.split('/')[1] ?? 0);
  return prefix <= LONGEST_PREFIX ? prefix : 0;
}
