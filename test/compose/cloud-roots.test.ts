import { describe, expect, it } from '@jest/globals';
import type { Cloud } from '../../schema/clouds.ts';
import { domainOf } from '../../src/answers/domain-of.ts';
import type { Environment } from '../../src/answers/repository.ts';
import { accountsOf } from '../../src/compose/account-ids.ts';
import { readBy } from '../../src/compose/component.ts';
import { componentsOf, readIn } from '../../src/compose/components.ts';
import type { Feature } from '../../src/compose/feature.ts';
import type { RegionPlace } from '../../src/compose/place.ts';
import { rootArguments } from '../../src/compose/root-arguments.ts';
import { rootView } from '../../src/compose/root-view.ts';
import { accepted, flag, on, uuid } from '../answers/build.ts';
import { placeOn } from './place.ts';

const clouds = ['aws', 'azure', 'gcp'] as const;
const placeIn = (cloud: Cloud, yaml: string, ...flags: ReturnType<typeof flag>[]): RegionPlace => {
  const { repository } = accepted(yaml, ...flags);
  const [environment] = repository.environments;
  const region = environment?.[cloud].regions[0];
  if (!environment || !region) throw new Error('there is no such region');
  return { repository, environment, cloud, region };
};
const environmentOf = (yaml: string, ...flags: ReturnType<typeof flag>[]): Environment => {
  const [environment] = accepted(yaml, ...flags).repository.environments;
  if (!environment) throw new Error('there is no environment');
  return environment;
};
const everywhere = on(...clouds);

describe('accounts', () => {
  it('are the placeholders of each cloud until they are answered', () => {
    expect(accountsOf(environmentOf(everywhere))).toEqual(['000000000000', uuid('0'), 'project-id-placeholder']);
  });

  it.each<[Cloud, string]>([
    ['aws', '111111111111'],
    ['azure', uuid('1')],
    ['gcp', 'acme-dev-1'],
  ])('of %s are %s', (cloud, id) => {
    expect(accountsOf(placeOn(cloud, 'dev').environment)).toEqual([id]);
  });
});

describe('the domain', () => {
  it.each<[Cloud[], Cloud, string]>([
    [['aws'], 'aws', 'dev.example.com'],
    [['azure'], 'azure', 'dev.example.com'],
    [['azure', 'gcp'], 'azure', 'dev.example.com'],
    [['azure', 'gcp'], 'gcp', 'gcp.dev.example.com'],
    [['aws', 'azure', 'gcp'], 'azure', 'azure.dev.example.com'],
  ])('of an environment on %j is on %s: %s', (all, cloud, expected) => {
    expect(domainOf(environmentOf(on(...all), flag('dns.domain', 'dev.example.com')), cloud)).toBe(expected);
    expect(domainOf(environmentOf(on(...all)), cloud)).toBeNull();
  });
});

describe('components', () => {
  const usual = ['network', 'secrets', 'cluster', 'addon-resources', 'kubernetes-addons'];
  it.each<[Cloud, string[]]>([
    ['aws', ['network', 'secrets', 'cluster', 'cilium', 'nodes', 'addon-resources', 'kubernetes-addons', 'data']],
    ['azure', [...usual, 'data']],
    ['gcp', [...usual, 'data']],
  ])('of %s with Cilium on AWS and a database', (cloud, expected) => {
    const flags = [flag('network.cni.aws', 'cilium'), flag('data.enabled', true)];
    expect(componentsOf(placeIn(cloud, everywhere, ...flags))).toEqual(expected);
    expect(componentsOf(placeIn(cloud, everywhere))).toEqual(usual);
  });

  it('read earlier ones alone, and on Azure the vault reads the network', () => {
    expect(clouds.map(cloud => readBy('secrets', cloud))).toEqual([[], ['network'], []]);
    const flags = [flag('data.enabled', true), flag('network.cni.aws', 'cilium'), flag('engine', 'terragrunt')];
    for (const cloud of clouds) {
      const place = placeIn(cloud, everywhere, ...flags);
      const order = componentsOf(place);
      for (const [index, component] of order.entries()) {
        const late = readIn(place, component).filter(read => !order.slice(0, index).includes(read));
        expect([cloud, component, late]).toEqual([cloud, component, []]);
      }
    }
  });
});

describe('a root', () => {
  const view = (cloud: Cloud, component: 'cluster' | 'network', features: Feature[] = []) =>
    rootView({ ...placeOn(cloud, 'dev'), component }, features);

  it.each<[Cloud, object]>([
    [
      'aws',
      {
        bucket: 'acme-platform-dev-tfstate-111111111111-eu-west-1',
        key: 'environments/dev/aws/eu-west-1/network/terraform.tfstate',
        region: 'eu-west-1',
      },
    ],
    [
      'azure',
      {
        container_name: 'tfstate',
        key: 'environments/dev/azure/westeurope/network/terraform.tfstate',
        resource_group_name: 'acme-platform-dev-state',
        storage_account_name: expect.stringMatching(/^acmeplatform[a-z]*tf[0-9a-f]{8}$/),
        subscription_id: uuid('1'),
        tenant_id: uuid('9'),
        use_azuread_auth: true,
        use_oidc: true,
      },
    ],
    [
      'gcp',
      {
        bucket: 'acme-platform-dev-tfstate-acme-dev-1-europe-west1',
        prefix: 'environments/dev/gcp/europe-west1/network',
      },
    ],
  ])('on %s reads states where their backend puts them', (cloud, config) => {
    expect(view(cloud, 'cluster')).toMatchObject({
      reads: [{ name: 'network', config }, { name: 'secrets' }],
    });
  });

  it.each<[Cloud, string]>([
    ['aws', 'environments/dev/aws/eu-west-1/network/terraform.tfstate'],
    ['azure', 'environments/dev/azure/westeurope/network/terraform.tfstate'],
    ['gcp', 'environments/dev/gcp/europe-west1/network'],
  ])('on %s keeps its own at %s', (cloud, key) => {
    expect(view(cloud, 'network')).toMatchObject({ key, reads: [] });
  });

  it('gives its module what features of its own cloud say', () => {
    const feature = (id: string, cloud?: Cloud): Feature => ({
      id,
      title: id,
      folder: id,
      ...(cloud ? { cloud } : {}),
      chosen: () => true,
      arguments: { network: () => ({ [id]: 1 }) },
      satisfies: {},
      provenBy: [],
    });
    const features = [feature('shared'), feature('of_azure', 'azure'), feature('of_gcp', 'gcp')];
    const place = placeOn('azure', 'dev', () => ({ gcp: placeOn('gcp', 'dev').environment.gcp }));
    expect(rootView({ ...place, component: 'network' }, features)).toMatchObject({
      arguments: [
        { name: 'of_azure', value: 1 },
        { name: 'shared', value: 1 },
      ],
    });
  });

  it.each<[string, Cloud, string]>([
    [on('azure'), 'azure', 'env=dev component=network'],
    [on('azure', 'gcp'), 'gcp', 'env=dev cloud=gcp component=network'],
    [
      on('gcp').replace('europe-west1: {}', 'europe-west1: {}, europe-west4: {}'),
      'gcp',
      'env=dev region=europe-west1 component=network',
    ],
  ])('is named to make by what is not clear (%#)', (yaml, cloud, expected) => {
    expect(rootArguments(environmentOf(yaml), cloud, 'network')).toBe(expected);
  });
});
