import { podBudget } from '../../compose/pod-budget.ts';
import type { Finding } from '../finding.ts';
import { knobPath } from '../knob-path.ts';
import type { Repository } from '../repository.ts';
import type { Tree } from '../tree.ts';

/** Networks that have no address left for pods once every node is there: nothing could run in them (NW-14). */
export function podFindings(tree: Tree, { environments }: Repository): Finding[] {
  return environments.flatMap(environment =>
    environment.aws.regions
      .filter(({ cidr }) => cidr !== null)
      .map(region => podBudget(environment, region))
      .filter(({ podsPerNode }) => podsPerNode === 0)
      .slice(0, 1)
      .map(({ addresses, nodes }) => ({
        path: knobPath(tree, environment.name, ['network', 'subnets', 'newbits']),
        message: `the private subnets of ${environment.name} have ${addresses} addresses, and none is left for pods beside ${nodes} nodes`,
        hint: 'cut larger subnets (fewer newbits), take a larger range, or keep the pools smaller',
      })),
  );
}
