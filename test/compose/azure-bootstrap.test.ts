import { describe, expect, it } from '@jest/globals';
import type { Environment } from '../../src/answers/repository.ts';
import { azureServices } from '../../src/compose/azure/services.ts';
import { azureDnsSettings } from '../../src/compose/azure/settings.ts';
import { azureView } from '../../src/compose/azure/view.ts';
import { accepted, flag, on, usualOn, uuid } from '../answers/build.ts';
import { onGithub, placeOn, regionPlaces } from './place.ts';

const GROUP = uuid('4');
const place = (name: string, change?: (environment: Environment) => Partial<Environment>) =>
  placeOn('azure', name, change);
const withData = (name: string, data: Partial<Environment['data']> = {}) =>
  place(name, environment => ({ data: { ...environment.data, enabled: true, ...data } }));

describe('the domain on Azure', () => {
  const zone = `/subscriptions/${uuid('1')}/resourceGroups/dns/providers/Microsoft.Network/dnsZones/dev.example.com`;
  const settings = (text: string) =>
    regionPlaces(text)
      .filter(({ cloud }) => cloud === 'azure')
      .map(azureDnsSettings);
  const twice = on('azure').replace('westeurope: {}', 'westeurope: {}, northeurope: {}');

  it('is none without an answer', () => {
    expect(settings(twice)).toEqual([null, null]);
  });

  it('has its zone in the first region, and the others write into it', () => {
    const made = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme-dev-westeurope-dns';
    expect(settings(`${twice}dns: { domain: dev.example.com }\n`)).toEqual([
      { domain: 'dev.example.com', zone: 'create' },
      { domain: 'dev.example.com', zone: `${made}/providers/Microsoft.Network/dnsZones/dev.example.com` },
    ]);
  });

  it('takes a zone that exists in every region', () => {
    const given = { domain: 'dev.example.com', zone };
    expect(settings(`${twice}dns: { domain: dev.example.com, zones: { azure: ${zone} } }\n`)).toEqual([given, given]);
  });

  it('is one below that of AWS where both are there', () => {
    expect(settings(`${on('aws', 'azure')}dns: { domain: dev.example.com }\n`)).toMatchObject([
      { domain: 'azure.dev.example.com' },
    ]);
  });
});

describe('the bootstrap on Azure', () => {
  const view = (text = usualOn.azure, ...flags: ReturnType<typeof flag>[]) => {
    const { repository } = accepted(text, ...flags);
    return repository.environments.map(environment => azureView(repository, environment));
  };

  it('knows the store of states by its id, and copies it to the paired region', () => {
    const group = `/subscriptions/${uuid('1')}/resourceGroups/acme-platform-dev-state`;
    expect(view()[0]).toMatchObject({
      subscription: uuid('1'),
      tenant: uuid('9'),
      region: 'westeurope',
      officers: {},
      state: {
        administrator: uuid('0'),
        containerId: expect.stringMatching(
          new RegExp(
            `^${group}/providers/Microsoft.Storage/storageAccounts/\\w+/blobServices/default/containers/tfstate$`,
          ),
        ),
        create: true,
        key: 'bootstrap/azure/dev/terraform.tfstate',
        replication: 'GZRS',
      },
    });
  });

  it('keeps copies in the zones of a region without a pair', () => {
    expect(view(on('azure').replace('westeurope', 'polandcentral'))[0]).toMatchObject({
      state: { replication: 'ZRS' },
    });
  });

  it('gives state and secrets to the first group', () => {
    const admins = flag('cluster.admins', ['arn:aws:iam::111111111111:role/a', GROUP, uuid('5')]);
    expect(view(usualOn.azure, admins)[0]).toMatchObject({ state: { administrator: GROUP } });
  });

  it('lets the first environment of a subscription switch on its features', () => {
    const shared = usualOn.azure.replace(uuid('2'), uuid('1'));
    const feature = ['Microsoft.Compute/EncryptionAtHost'];
    expect(view(shared).map(one => (one as { features: string[] }).features)).toEqual([feature, [], feature]);
    const unknown = usualOn.azure.replaceAll(/subscription: "[^"]*", /g, '');
    expect(view(unknown).map(one => (one as { features: string[] }).features)).toEqual([feature, feature, feature]);
  });

  it('registers what a database needs only for one', () => {
    expect(azureServices(place('dev').environment)).not.toContain('Microsoft.DBforPostgreSQL');
    const services = azureServices(withData('dev').environment);
    expect(services).toEqual(expect.arrayContaining(['Microsoft.DBforPostgreSQL', 'Microsoft.DataProtection']));
    expect(services).toEqual([...services].sort());
  });

  it('knows the repository of the pipelines', () => {
    const { repository, environment } = onGithub(place('dev'));
    expect(azureView(repository, environment)).toMatchObject({ ci: { repository: 'acme/platform' } });
  });
});
