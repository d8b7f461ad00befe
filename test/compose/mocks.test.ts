import { describe, expect, it } from '@jest/globals';
import { type Cloud, clouds } from '../../schema/clouds.ts';
import type { Feature } from '../../src/compose/feature.ts';
import { loadFeatures } from '../../src/compose/feature-list.ts';
import { addonOutputs, mocksOf } from '../../src/compose/mocks.ts';
import type { Place } from '../../src/compose/place.ts';
import { viewOf } from '../../src/compose/view.ts';
import { accepted, flag, on } from '../answers/build.ts';
import { regionPlaces } from './place.ts';

const features = await loadFeatures();
const example = flag('secrets.createExampleSecretProviderClass', true);

function placeOn(cloud: Cloud, ...flags: ReturnType<typeof flag>[]) {
  const { repository } = accepted(on(cloud), flag('engine', 'terragrunt'), ...flags);
  const [environment] = repository.environments;
  const [region] = environment?.[cloud].regions ?? [];
  if (!environment || !region) throw new Error(`there is no region on ${cloud}`);
  return { repository, environment, cloud, region };
}

describe('what stands in for outputs', () => {
  it('has the version and the range of Services that were answered', () => {
    const flags = [flag('cluster.version', '1.35'), flag('network.serviceCidr', '172.21.0.0/16')];
    expect(mocksOf(placeOn('gcp', ...flags))).toMatchObject({
      kubernetesVersion: '1.35',
      serviceCidr: '172.21.0.0/16',
    });
  });

  it.each<[string, Cloud, ReturnType<typeof flag>[], object]>([
    [
      'in Secrets Manager',
      'aws',
      [],
      { arn: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:mock', name: 'mock' },
    ],
    [
      'in the Parameter Store',
      'aws',
      [flag('secrets.backend.aws', 'ssm')],
      { arn: 'arn:aws:ssm:eu-west-1:123456789012:parameter/mock', name: 'mock' },
    ],
    [
      'in a key vault',
      'azure',
      [],
      { resource_id: expect.stringMatching(/^\/subscriptions\/.*\/vaults\/mock\/secrets\/mock$/), name: 'mock' },
    ],
    ['in Secret Manager', 'gcp', [], { id: 'projects/mock-project/secrets/mock', name: 'mock' }],
  ])('has a secret %s where there is one', (...[, cloud, flags, secret]) => {
    expect(mocksOf(placeOn(cloud, ...flags, example))).toMatchObject({ secrets: { example: secret } });
    expect(mocksOf(placeOn(cloud, ...flags, flag('secrets.createExampleSecretProviderClass', false)))).toMatchObject({
      secrets: {},
    });
  });

  it.each([
    [true, { vault: expect.stringMatching(/\/privateDnsZones\/privatelink\.vaultcore\.azure\.net$/) }],
    [false, {}],
  ])('with private endpoints %s has zones for them: %j', (answered, dnsZones) => {
    expect(mocksOf(placeOn('azure', flag('network.privateEndpoints', answered)))).toEqual(
      expect.objectContaining({ dnsZones }),
    );
  });

  it('is in the view of Terragrunt and in no other', () => {
    const place: Place = placeOn('aws');
    const other: Place = { ...place, repository: { ...place.repository, engine: 'terraform' } };
    expect(viewOf(place, features)).toHaveProperty('mocks.kubernetesVersion');
    expect(viewOf(other, features)).not.toHaveProperty('mocks');
  });
});

describe('what stands in for the outputs of addon-resources', () => {
  const feature = (id: string, cloud: Cloud, isChosen = true): Feature => ({
    id,
    title: id,
    folder: id,
    cloud,
    chosen: () => isChosen,
    mockOutputs: ({ region }) => ({ [id]: { region: region.name } }),
    satisfies: {},
    provenBy: [],
  });

  it('comes of the features that are there, by name', () => {
    const all = [feature('b', 'gcp'), feature('c', 'aws'), feature('a', 'gcp'), feature('d', 'gcp', false)];
    const region = { region: 'europe-west1' };
    expect(addonOutputs(placeOn('gcp'), all)).toEqual([
      { name: 'a', value: region },
      { name: 'b', value: region },
    ]);
  });

  // A value that is taken for a real one would be planned, and reach a cluster.
  it.each(clouds)('on %s has an output once, and never the account or the domain that were answered', cloud => {
    const { repository } = accepted(
      on(cloud),
      flag('engine', 'terragrunt'),
      flag('dns.domain', 'real.example.com'),
      example,
    );
    const [place] = regionPlaces(on(cloud));
    const [environment] = repository.environments;
    if (!place || !environment) throw new Error('there is no region');
    const outputs = addonOutputs({ ...place, repository, environment }, features);
    const names = outputs.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
    expect(names).toContain('storage');
    expect(JSON.stringify(outputs)).not.toContain('real.example.com');
  });
});
