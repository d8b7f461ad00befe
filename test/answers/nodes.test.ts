import { describe, expect, it } from '@jest/globals';
import { isGraviton } from '../../src/answers/instance-type.ts';
import { accepted, flag, minimal, problems, usual } from './build.ts';

describe('pools of nodes', () => {
  it('have the numbers of the requirements in production', () => {
    const prod = accepted(usual).repository.environments.find(({ name }) => name === 'prod');
    expect(prod?.nodes).toMatchObject({
      system: { min: 3, types: ['m5.large'] },
      workload: { min: 3, max: 20, capacity: 'on-demand' },
      spot: { enabled: false },
      scaleDown: 'conservative',
    });
  });

  it.each([
    ['nodes.system.min', 2, 'has 3 system nodes at least, not 2'],
    ['nodes.system.types', ['t3.large'], 't3.large is burstable'],
    ['nodes.workload.types', ['m5.large', 't3.large'], 't3.large is burstable'],
    ['nodes.workload.capacity', 'spot', 'is bought on demand'],
    ['nodes.spot.enabled', true, 'has no spot pool'],
    ['nodes.scaleDown', 'aggressive', 'does not remove nodes aggressively'],
  ])('%s %j is refused in production, and fine in dev', (knob, value, message) => {
    const found = problems(usual, flag(`environments.prod.${knob}`, value));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
    expect(problems(usual, flag(`environments.dev.${knob}`, value))).toEqual([]);
  });

  it('may have spot nodes in production for a reason', () => {
    const spot = { spot: { enabled: true }, spotReason: 'Batch jobs that start again.' };
    expect(problems(usual, flag('environments.prod.nodes', spot))).toEqual([]);
  });

  it.each([
    [{ system: { min: 4 } }, 'the system pool would have 4 nodes at least and 3 at most'],
    [{ workload: { max: 1, min: 2 } }, 'the workload pool would have 2 nodes at least and 1 at most'],
  ])('%j is refused', (nodes, message) => {
    const found = problems(minimal, flag('nodes', nodes));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });
});

describe('processors', () => {
  it.each([
    ...['m6g.large', 't4g.medium', 'c6gn.xlarge', 'r8gd.2xlarge', 'a1.large', 'x2gd.medium'].map(type => [type, true]),
    ...['m5.large', 't3a.large', 'm6i.large', 'g5.xlarge', 'g4dn.xlarge', 'p4d.24xlarge', 'u-6tb1.metal'].map(type => [
      type,
      false,
    ]),
  ])('%s is a Graviton type: %s', (type, expected) => {
    expect(isGraviton(`${type}`)).toBe(expected);
  });

  it('decide the types that nobody named', () => {
    const { repository } = accepted(usual, flag('nodes.arch', 'arm64'));
    const types = repository.environments.flatMap(({ nodes }) => [
      ...nodes.system.types,
      ...nodes.workload.types,
      ...nodes.spot.types,
    ]);
    expect(types.filter(type => !isGraviton(type))).toEqual([]);
  });

  it.each([
    ['arm64', 'm5.large', 'use a Graviton type, such as m6g.large'],
    ['amd64', 'm6g.large', 'use a type such as m5.large, or nodes.arch: arm64'],
  ])('%s does not run on %s', (arch, type, hint) => {
    const found = problems(minimal, flag('nodes.arch', arch), flag('nodes.workload.types', [type]));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(hint);
  });
});
