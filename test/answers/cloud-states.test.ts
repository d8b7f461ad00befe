import { describe, expect, it } from '@jest/globals';
import type { Cloud } from '../../schema/clouds.ts';
import type { Json } from '../../src/answers/tree.ts';
import { accepted, flag, on, problems, uuid } from './build.ts';

const azure = (more: string, state = '') =>
  `{ profile: dev, azure: { ${more}regions: { westeurope: {} } }, state: { azure: { ${state} } } }`;
const two = (dev: string, qa: string, top = '') =>
  `project: { name: acme }\nenvironments:\n  dev: ${dev}\n  qa: ${qa}\n${top}`;
const plain = two(azure(''), azure(''));

describe('an existing state', () => {
  const names: Readonly<Record<Cloud, Readonly<Record<string, Json>>>> = {
    aws: { bucket: 'abc', kmsKeyArn: 'arn:aws:kms:eu-west-1:111111111111:key/1234abcd-12ab-34cd-86ef-1234567890ab' },
    azure: { resourceGroup: 'acme-state', storageAccount: 'acmestate', container: 'tfstate' },
    gcp: { bucket: 'acme-state' },
  };

  it.each<[Cloud]>([['aws'], ['azure'], ['gcp']])('on %s is known by all of its names', cloud => {
    const create = flag('state.create', false);
    const missing = Object.keys(names[cloud]).map(key =>
      expect.stringContaining(`environments.dev.state.${cloud}.${key}: is needed with state.create: false`),
    );
    expect(problems(on(cloud), create)).toEqual(missing);
    expect(problems(on(cloud), create, flag(`state.${cloud}`, { ...names[cloud] }))).toEqual([]);
  });

  it('on several clouds is asked for on each of them', () => {
    expect(problems(on('azure', 'gcp'), flag('state.create', false))).toHaveLength(4);
  });

  it.each<[Cloud, string, string]>([
    ['azure', 'westeurop', 'Azure has no region with zones called "westeurop"'],
    ['gcp', 'europe-west7', 'Google Cloud has no region "europe-west7"'],
  ])('on %s is in no region %s', (cloud, region, message) => {
    const path = `state.${cloud}.region`;
    expect(problems(on(cloud), flag(path, region))).toEqual([expect.stringContaining(`${path}: ${message}`)]);
    expect(problems(on('aws'), flag(path, region))).toEqual([]);
  });
});

describe('names of a store', () => {
  it.each([
    ['azure', 'storageAccount', 'acmestate', true],
    ['azure', 'resourceGroup', 'acme-state', true],
    ['azure', 'vault', 'acme-state', true],
    ['azure', 'container', 'states', false],
    ['azure', 'runnerCidrs', ['203.0.113.0/24'], false],
    ['gcp', 'bucket', 'acme-state', true],
    ['gcp', 'principals', ['group:platform@example.com'], false],
  ])('of all environments on %s: %s', (...[cloud, key, value, isRefused]) => {
    const several = two(on2(cloud), on2(cloud));
    const found = problems(several, flag(`state.${cloud}.${key}`, value));
    const move = `move it to environments.<name>.state.${cloud}.${key}`;
    expect(found.filter(text => text.includes(move))).toHaveLength(isRefused ? 1 : 0);
    if (!isRefused) expect(found).toEqual([]);
  });

  it.each([
    ['storageAccount', 'acmestate'],
    ['vault', 'acme-state'],
    ['resourceGroup', 'acme-state'],
  ])('are not given to two environments: %s', (key, name) => {
    const own = azure('', `${key}: ${name}`);
    expect(problems(two(own, own))).toEqual([
      expect.stringContaining(`qa.state.azure.${key}: ${name} belongs to dev already; each environment keeps its own`),
    ]);
  });

  it('are groups of two subscriptions, which may be called the same', () => {
    const own = (digit: string) => azure(`subscription: "${uuid(digit)}", `, 'resourceGroup: state');
    expect(problems(two(own('1'), own('2')))).toEqual([]);
    expect(problems(two(own('1'), own('1')))).toHaveLength(1);
  });

  it('are not those that are picked for another', () => {
    const [dev] = accepted(plain).repository.environments;
    const account = `${dev?.state.azure.storageAccount}`;
    expect(problems(two(azure(''), azure('', `storageAccount: ${account}`)))).toEqual([
      expect.stringContaining(`${account} belongs to dev already`),
    ]);
  });
});

describe('names that are picked', () => {
  const state = (
    cloud: 'azure' | 'gcp',
    ...flags: Parameters<typeof accepted> extends [string, ...infer Rest] ? Rest : never
  ) => accepted(on(cloud), ...flags).repository.environments[0]?.state[cloud];

  it('on Azure are a group, an account, a container and a vault in the first region', () => {
    expect(state('azure')).toEqual({
      resourceGroup: 'acme-dev-state',
      storageAccount: expect.stringMatching(/^acmedevtf[0-9a-f]{8}$/),
      container: 'tfstate',
      vault: expect.stringMatching(/^acme-dev-tf-[0-9a-f]{8}$/),
      region: 'westeurope',
      runnerCidrs: [],
    });
  });

  it('on Google Cloud are a bucket in the first region', () => {
    expect(state('gcp')).toEqual({
      bucket: expect.stringMatching(/^acme-dev-tfstate-[0-9a-f]{8}-europe-west1$/),
      region: 'europe-west1',
      principals: [],
    });
  });

  it('carry the project, or a hash of the subscription, once somebody has answered them', () => {
    expect(state('gcp', flag('environments.dev.gcp.project', 'acme-dev-1'))).toMatchObject({
      bucket: 'acme-dev-tfstate-acme-dev-1-europe-west1',
    });
    const [before, after] = [state('azure'), state('azure', flag('environments.dev.azure.subscription', uuid('1')))];
    expect(after).not.toEqual(before);
  });

  it('hold no word that Google keeps for itself', () => {
    const named = accepted(on('gcp').replace('acme', 'google-x')).repository.environments[0];
    expect(named?.state.gcp.bucket).toMatch(/^tfstate-[0-9a-f]{8}$/);
  });

  it.each(['azure', 'gcp'] as const)('are none but the region of a store on %s that exists', cloud => {
    const names = { azure: { resourceGroup: 'g1', storageAccount: 'abc', container: 'abc' }, gcp: { bucket: 'abc' } };
    const { picks } = accepted(on(cloud), flag('state', { create: false, [cloud]: names[cloud] }));
    const keys = picks.filter(({ path }) => path[2] === 'state').map(({ path }) => path.at(-1));
    expect(keys).toEqual(['region']);
  });
});

describe('runners that reach state and keys on Azure', () => {
  it.each<[string, string[]]>([
    ['203.0.113.0/24', []],
    ['203.0.113.7/32', []],
    ['203.0.113.7/24', ['203.0.113.7/24 has host bits set']],
    ['202.0.0.0/15', ['202.0.0.0/15 is too wide: no range wider than /16 may reach a state']],
    ['10.0.0.0/16', ['10.0.0.0/16 is no public address space']],
    ['203.0.113.6/31', ['Azure takes no /31, such as 203.0.113.6/31']],
    ['203.0.113.300/32', ['203.0.113.300/32 is no IPv4 range']],
  ])('come from %s', (cidr, expected) => {
    const found = problems(on('azure'), flag('state.azure.runnerCidrs', [cidr]));
    expect(found).toEqual(expected.map(text => expect.stringContaining(`state.azure.runnerCidrs.0: ${text}`)));
  });
});

function on2(cloud: string): string {
  const region = cloud === 'gcp' ? 'europe-west1' : 'westeurope';
  return `{ profile: dev, ${cloud}: { regions: { ${region}: {} } } }`;
}
