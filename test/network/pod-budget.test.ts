import { describe, expect, it } from '@jest/globals';
import type { AnswerLayer } from '../../src/answers/layer.ts';
import { podBudget } from '../../src/network/pod-budget.ts';
import { accepted, flag, usual } from '../answers/build.ts';

function budgetOf(name: string, ...flags: readonly AnswerLayer[]) {
  const environment = accepted(usual, ...flags).repository.environments.find(one => one.name === name);
  const region = environment?.aws.regions[0];
  if (!environment || !region) throw new Error(`no ${name}`);
  return podBudget(environment, region);
}

describe('the budget of pod addresses', () => {
  it.each<[string, AnswerLayer[], object]>([
    // Three /24 have 753 usable addresses, as the requirements say.
    ['prod', [], { addresses: 753, nodes: 26, podsPerNode: 16, isTight: true }],
    ['prod', [flag('network.prefixDelegation', false)], { addresses: 753, nodes: 26, podsPerNode: 27, isTight: true }],
    [
      'prod',
      [flag('network.subnets', { newbits: 4, publicOffset: 0, privateOffset: 3, dataOffset: 6 })],
      { addresses: 12273, nodes: 26, podsPerNode: 110, isTight: false },
    ],
    [
      'prod',
      [flag('network.customNetworking', '100.64.0.0/16')],
      { addresses: 49137, nodes: 26, podsPerNode: 110, isTight: false },
    ],
    ['dev', [], { addresses: 502, nodes: 13, podsPerNode: 32, isTight: false }],
    ['dev', [flag('nodes.spot.enabled', false)], { addresses: 502, nodes: 8, podsPerNode: 48, isTight: false }],
  ])('of %s with %j', (name, flags, expected) => {
    expect(budgetOf(name, ...flags)).toEqual(expected);
  });

  it('never is less than nothing', () => {
    const flags = flag('nodes.workload.max', 1000);
    expect(budgetOf('prod', flags).podsPerNode).toBe(0);
    expect(accepted(usual, flags).warnings.join('\n')).toContain('the private subnets of dev, staging, prod have no');
    expect(accepted(usual).warnings.join('\n')).not.toContain('the private subnets');
  });
});
