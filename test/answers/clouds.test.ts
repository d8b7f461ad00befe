import { describe, expect, it } from '@jest/globals';
import type { Cloud } from '../../schema/clouds.ts';
import { administratorsOf } from '../../src/answers/administrators.ts';
import { cloudOfAnswer } from '../../src/answers/answer-cloud.ts';
import { unknownRegion } from '../../src/answers/region-problem.ts';
import { pairedRegion, regionsIn } from '../../src/answers/regions.ts';
import { accepted, flag, minimal, on, problems, uuid } from './build.ts';

const ARN = 'arn:aws:iam::111111111111:role/platform';
const GROUP = uuid('4');
const PEOPLE = 'group:platform@example.com';
const forge = flag('project.repository', 'https://github.com/acme/platform');

describe('administrators', () => {
  it.each<[Cloud, string[]]>([
    ['aws', [ARN]],
    ['azure', [GROUP]],
    ['gcp', [PEOPLE, 'user:jane@example.com']],
  ])('of %s are those in its own form, each once', (cloud, expected) => {
    const admins = [ARN, GROUP, PEOPLE, GROUP, 'user:jane@example.com', ARN];
    const [dev] = accepted(on('aws', 'azure', 'gcp'), flag('cluster.admins', admins)).repository.environments;
    expect(dev && administratorsOf(dev, cloud)).toEqual(expected);
  });

  it('are nobody yet without an answer', () => {
    const [dev] = accepted(minimal).repository.environments;
    expect(dev && administratorsOf(dev, 'aws')).toBeNull();
  });

  it.each<[Cloud[], string[], RegExp[]]>([
    [['azure'], [], [/the cluster of dev: AKS has no local account.*; name an Entra group/]],
    [['gcp'], [], [/the cluster of dev: there are no pipelines.*; name a Google group/]],
    [['aws', 'gcp'], [PEOPLE], [/the cluster of dev on AWS: .*; name an IAM role/]],
    [['azure', 'gcp'], [ARN], [/dev on Azure: /, /dev on Google Cloud: /]],
    [['azure', 'gcp'], [GROUP, PEOPLE], []],
  ])('%j with %j', (clouds, admins, expected) => {
    const found = problems(on(...clouds), flag('cluster.admins', admins));
    expect(found).toEqual(expected.map(text => expect.stringMatching(text)));
  });

  it('of AKS are people even where pipelines administer the others', () => {
    const found = problems(on('aws', 'azure', 'gcp'), flag('cluster.admins', []), forge);
    expect(found).toEqual([expect.stringMatching(/dev on Azure: AKS has no local account/)]);
    expect(accepted(on('azure'), forge).warnings.join()).toMatch(/the cluster of dev yet: .*; answer cluster.admins$/);
    expect(accepted(on('aws', 'gcp'), forge).warnings.join()).not.toContain('administers');
  });
});

describe('regions', () => {
  it.each<[Cloud, string, string, string]>([
    ['aws', 'eu-wst-1', 'AWS has no region "eu-wst-1"', 'did you mean eu-west-1?'],
    ['azure', 'westeurop', 'Azure has no region with zones called "westeurop"', 'did you mean westeurope?'],
    ['gcp', 'europe-west44', 'Google Cloud has no region "europe-west44"', 'did you mean europe-west4?'],
    ['gcp', 'constructor', 'Google Cloud has no region "constructor"', 'known: '],
  ])('of %s: %s', (...[cloud, region, message, hint]) => {
    const problem = unknownRegion(cloud, region);
    expect(problem?.message).toBe(message);
    expect(problem?.hint).toContain(hint);
  });

  it.each<[Cloud, string, string[]]>([
    ['aws', 'eu-west-1', ['eu-west-1a', 'eu-west-1b']],
    ['azure', 'westeurope', ['1', '2']],
    ['gcp', 'europe-west1', ['europe-west1-b', 'europe-west1-c']],
  ])('of %s give an environment their zones: %s', (cloud, region, zones) => {
    expect(unknownRegion(cloud, region)).toBeUndefined();
    expect(accepted(on(cloud)).repository.environments[0]?.[cloud].regions).toMatchObject([{ name: region, zones }]);
  });

  it.each([
    ['westeurope', 'northeurope'],
    ['northeurope', 'westeurope'],
    ['polandcentral', undefined],
    ['constructor', undefined],
  ])('%s is paired with %s', (region, pair) => {
    expect(pairedRegion(region)).toBe(pair);
  });

  it('are paired with regions by their short names', () => {
    const pairs = Object.keys(regionsIn('azure')).flatMap(region => pairedRegion(region) ?? []);
    expect(pairs.length).toBeGreaterThan(20);
    expect(pairs.filter(pair => !/^[a-z]{4,}\d?$/.test(pair))).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    [on('azure').replace('westeurope', 'westus'), 'azure', ['did you mean eastus?', 'did you mean westus']],
    [on('gcp').replace('europe-west1', 'europe-west7'), 'gcp', ['did you mean europe-west']],
  ])('that are not there are told with a near one (%#)', (yaml, cloud, hints) => {
    const [problem = '', ...others] = problems(yaml);
    expect(others).toEqual([]);
    expect(problem).toContain(`environments.dev.${cloud}.regions.`);
    expect(hints.some(hint => problem.includes(hint))).toBe(true);
  });
});

describe('the cloud that an answer is about', () => {
  it.each<[string, Cloud | undefined]>([
    ['nodes.system.types', 'aws'],
    ['nodes.system.size.azure', 'azure'],
    ['state.gcp.bucket', 'gcp'],
    ['dns.zoneId', 'aws'],
    ['network.podCidr', 'azure'],
    ['network.serviceCidr', undefined],
    ['security.binaryAuthorization', 'gcp'],
    ['environments.dev.gcp.project', 'gcp'],
    ['addons.gateway', undefined],
  ])('%s: %s', (path, cloud) => {
    expect(cloudOfAnswer(path.split('.'))).toBe(cloud);
  });
});
