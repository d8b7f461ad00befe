import { describe, expect, it } from '@jest/globals';
import type { Cloud } from '../../schema/clouds.ts';
import { componentRows } from '../../src/compose/component-rows.ts';
import { accepted, flag, on } from '../answers/build.ts';

// One environment, with two regions on AWS; Google Cloud has no second region to copy into here.
const rowsOf = (clouds: readonly Cloud[], engine: string) => {
  const yaml = on(...clouds).replace('eu-west-1: {}', 'eu-west-1: {}, eu-central-1: {}');
  const data = { enabled: true, backup: { crossRegion: !clouds.includes('gcp') } };
  return componentRows(accepted(yaml, flag('engine', engine), flag('data', data)).repository);
};

describe('componentRows', () => {
  it.each([
    [['aws'], ['data', 'data-copy'], ['network, secrets', 'data']],
    [['azure'], ['data-copy', 'data'], ['network', 'network, secrets, data-copy']],
    [['gcp'], ['data'], ['network, secrets']],
    [['azure', 'gcp'], ['data'], ['network, secrets']],
    [
      ['aws', 'azure'],
      ['data', 'data-copy'],
      ['network, secrets, data-copy on Azure', 'data on AWS, network on Azure'],
    ],
  ] as const)('with Terragrunt and %j, copies are a unit in the order of that cloud', (clouds, components, reads) => {
    const rows = rowsOf(clouds, 'terragrunt').filter(({ component }) => component.startsWith('data'));
    expect(rows.map(({ component }) => component)).toEqual(components);
    expect(rows.map(row => row.reads)).toEqual(reads);
  });

  it('with Terragrunt, nodes are apart from their cluster, and what only one cloud reads says so', () => {
    const rows = rowsOf(['aws', 'azure', 'gcp'], 'terragrunt');
    expect(rows.map(({ component }) => component)).toContain('nodes');
    expect(rows.find(({ component }) => component === 'cluster')?.purpose).not.toContain('nodes');
    expect(rows.find(({ component }) => component === 'secrets')?.reads).toBe('network on Azure');
  });

  it('with Terraform, nodes and copies lie in the roots of clusters and databases', () => {
    const components = rowsOf(['aws', 'azure', 'gcp'], 'terraform').map(({ component }) => component);
    expect(components).toEqual(['network', 'secrets', 'cluster', 'addon-resources', 'kubernetes-addons', 'data']);
    const data = rowsOf(['aws', 'azure'], 'terraform').find(({ component }) => component === 'data');
    expect(data?.reads).toBe('network, secrets');
  });
});
