import { describe, expect, it } from '@jest/globals';
import { type Cloud, clouds } from '../../schema/clouds.ts';
import type { Engine } from '../../schema/sections/project.ts';
import { hclName, isComponent } from '../../src/compose/component.ts';
import { componentsOf, readIn } from '../../src/compose/components.ts';
import type { RegionPlace } from '../../src/compose/place.ts';
import { accepted, flag, on } from '../answers/build.ts';

type Flags = ReturnType<typeof flag>[];

function placeOn(cloud: Cloud, engine: Engine, flags: Flags): RegionPlace {
  const { repository } = accepted(on(...clouds), flag('engine', engine), ...flags);
  const [environment] = repository.environments;
  const [region] = environment?.[cloud].regions ?? [];
  if (!environment || !region) throw new Error(`there is no region on ${cloud}`);
  return { repository, environment, cloud, region };
}

const cilium = flag('network.cni.aws', 'cilium');
const data = flag('data.enabled', true);
const copy = flag('data.backup', { crossRegion: true, copyRegion: 'eu-central-1' });
const start = ['network', 'secrets', 'cluster'];
const end = ['addon-resources', 'kubernetes-addons'];

describe('the components of a region, each with a state', () => {
  it.each<[Cloud, string, Flags, string[], string[]]>([
    ['aws', 'usual answers', [], [], ['nodes']],
    ['azure', 'usual answers', [], [], ['nodes']],
    ['gcp', 'usual answers', [], [], ['nodes']],
    ['aws', 'Cilium', [cilium], ['cilium', 'nodes'], ['cilium', 'nodes']],
  ])('on %s with %s have nodes of their own with Terragrunt', (...[cloud, , flags, terraform, terragrunt]) => {
    expect(componentsOf(placeOn(cloud, 'terraform', flags))).toEqual([...start, ...terraform, ...end]);
    expect(componentsOf(placeOn(cloud, 'terragrunt', flags))).toEqual([...start, ...terragrunt, ...end]);
  });

  it.each<[Cloud, string, Flags, string[]]>([
    ['aws', 'no copy', [data], ['data']],
    ['azure', 'no copy', [data], ['data']],
    ['aws', 'a copy', [data, copy], ['data', 'data-copy']],
    ['azure', 'a copy, whose key it takes', [data, copy], ['data-copy', 'data']],
    ['gcp', 'a copy that needs nothing', [data, copy], ['data']],
    ['aws', 'no database to copy', [copy], []],
  ])('on %s end with the database and %s', (...[cloud, , flags, expected]) => {
    expect(componentsOf(placeOn(cloud, 'terragrunt', flags))).toEqual([...start, 'nodes', ...end, ...expected]);
    const rooted = expected.filter(component => component !== 'data-copy');
    expect(componentsOf(placeOn(cloud, 'terraform', flags))).toEqual([...start, ...end, ...rooted]);
  });

  it.each<[Cloud, string, string[], string[]]>([
    ['aws', 'data', ['network', 'secrets'], ['network', 'secrets']],
    ['azure', 'data', ['network', 'secrets'], ['network', 'secrets', 'data-copy']],
    ['aws', 'data-copy', ['data'], ['data']],
    ['azure', 'data-copy', ['network'], ['network']],
    ['aws', 'nodes', ['network', 'secrets', 'cluster'], ['network', 'secrets', 'cluster']],
    ['azure', 'nodes', ['network', 'cluster'], ['network', 'cluster']],
  ])('on %s: %s reads what is there', (...[cloud, name, without, withCopy]) => {
    if (!isComponent(name)) throw new Error(`${name} is no component`);
    expect(readIn(placeOn(cloud, 'terragrunt', [data]), name)).toEqual(without);
    expect(readIn(placeOn(cloud, 'terragrunt', [data, copy]), name)).toEqual(withCopy);
  });
});

describe('names', () => {
  it.each([
    ['data-copy', true],
    ['nodes', true],
    ['bootstrap', false],
    ['toString', false],
    [undefined, false],
  ])('%s is a component: %s', (name, expected) => {
    expect(isComponent(name)).toBe(expected);
  });

  it('have underscores in HCL', () => {
    expect(hclName('kubernetes-addons')).toBe('kubernetes_addons');
  });
});
