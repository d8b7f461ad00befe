import { describe, expect, it } from '@jest/globals';
import { withDefaults } from '../../src/answers/defaults.ts';
import { parseDocument } from '../../src/answers/document.ts';
import { type FlagValues, givenLayers } from '../../src/answers/given.ts';
import { accepted as sound, stackLayers } from '../../src/answers/layer.ts';
import { usualProfile } from '../../src/answers/shape.ts';
import { getIn, type Tree } from '../../src/answers/tree.ts';

/** The environments that flags and variables make, on top of a file. */
function environments(flags: FlagValues, file?: string, variables: Record<string, string> = {}): unknown {
  const written = file === undefined ? undefined : parseDocument(file, 'scaffold.yaml');
  return getIn(stackLayers(sound(givenLayers(flags, variables, written))).tree, ['environments']);
}

const withYes = (flags: FlagValues): Tree => stackLayers(withDefaults(givenLayers(flags, {}), 'acme')).tree;
const file = 'environments: { dev: { profile: dev, aws: { account: "111111111111", regions: { us-east-1: {} } } } }\n';

describe('--clouds', () => {
  it('names clouds, whose regions are still to be said', () => {
    expect(environments({ environments: 'dev', clouds: 'azure, gcp' })).toEqual({
      dev: { profile: 'dev', azure: {}, gcp: {} },
    });
  });

  it('takes environments off every other cloud, and leaves what they have on these', () => {
    expect(environments({ clouds: 'azure' }, file)).toEqual({ dev: { profile: 'dev', azure: {} } });
    expect(environments({ clouds: 'aws,gcp' }, file)).toEqual({
      dev: { profile: 'dev', aws: { account: '111111111111', regions: { 'us-east-1': {} } }, gcp: {} },
    });
  });

  it('is stronger than a region of another cloud in a variable', () => {
    const variables = { SCAFFOLD_ENVIRONMENTS: 'dev', SCAFFOLD_REGION: 'aws=eu-west-1' };
    expect(environments({ clouds: 'gcp' }, undefined, variables)).toEqual({ dev: { profile: 'dev', gcp: {} } });
  });

  it.each<[FlagValues, RegExp]>([
    [{ clouds: 'gpc' }, /^flag --clouds gpc: the clouds are: aws, azure, gcp; nothing was changed$/],
    [{ clouds: 'aws,Azure,gpc' }, /^flag --clouds Azure,gpc: the clouds are/],
    [{ region: ['gcp=europe-west4'], clouds: 'aws' }, /^flag --region gcp=europe-west4: the clouds asked for are aws;/],
    [{ region: ['azure'] }, /^flag --region azure: write CLOUD=REGION/],
    [{ region: ['azure='] }, /write CLOUD=REGION/],
    [{ region: ['gpc=europe-west4'] }, /write CLOUD=REGION/],
  ])('%j is refused', (flags, message) => {
    expect(() => environments({ environments: 'dev', ...flags })).toThrow(message);
  });
});

describe('--region', () => {
  it('adds a cloud to environments, and replaces the region on a cloud that they are on', () => {
    expect(environments({ region: ['azure=westeurope', 'aws=eu-west-1'] }, file)).toEqual({
      dev: {
        profile: 'dev',
        aws: { account: '111111111111', regions: { 'eu-west-1': {} } },
        azure: { regions: { westeurope: {} } },
      },
    });
  });
});

describe('--yes', () => {
  it.each<[FlagValues, object]>([
    [{}, { aws: { regions: { 'eu-west-1': {} } } }],
    [{ clouds: 'azure' }, { azure: { regions: { westeurope: {} } } }],
    [
      { clouds: 'aws,gcp', region: ['gcp=europe-west4'] },
      { aws: { regions: { 'eu-west-1': {} } }, gcp: { regions: { 'europe-west4': {} } } },
    ],
    [{ region: ['azure=northeurope'] }, { azure: { regions: { northeurope: {} } } }],
  ])('with %j', (flags, places) => {
    const profiles = ['dev', 'staging', 'prod'] as const;
    const expected = Object.fromEntries(profiles.map(profile => [profile, { profile, ...places }]));
    expect(withYes(flags).environments).toEqual(expected);
  });
});

it.each([
  ['prod', 'prod'],
  ['production', 'prod'],
  ['live', 'prod'],
  ['stg', 'staging'],
  ['preprod', 'staging'],
  ['qa', 'dev'],
])('%s has the profile %s', (name, profile) => {
  expect(usualProfile(name)).toBe(profile);
});
