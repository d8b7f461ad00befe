import { describe, expect, it } from '@jest/globals';
import type { Environment } from '../../src/answers/repository.ts';
import { copyRegionOf, copyRegionsOf } from '../../src/compose/aws/backup-copy.ts';
import { databaseSettings } from '../../src/compose/aws/database-settings.ts';
import { onGithub, placeOf } from './place.ts';

type Changes = {
  data?: Partial<Environment['data']>;
  backup?: Partial<Environment['data']['backup']>;
  regions?: readonly string[];
  protected?: boolean;
};

const place = (name: string, { data, backup, regions, ...rest }: Changes = {}) =>
  placeOf(name, environment => ({
    ...rest,
    data: { ...environment.data, enabled: true, ...data, backup: { ...environment.data.backup, ...backup } },
    aws: {
      ...environment.aws,
      regions: (regions ?? ['eu-west-1']).map(region => ({ name: region, cidr: null, podCidr: null, zones: [] })),
    },
  }));

const settings = (name: string, changes?: Changes) => databaseSettings(place(name, changes));

describe('what module data is told', () => {
  it('in production', () => {
    expect(settings('prod')).toEqual({
      backup: { locked: false, retention_days: 35, rules: { daily: { copy_regions: [], retention_days: 35 } } },
      database: { class: 'db.r6g.large', engine: 'postgres', multi_az: true, storage_gib: 100, version: '17' },
      deletion_protection: true,
      log_retention_days: 90,
    });
  });

  it('in development', () => {
    expect(settings('dev')).toEqual({
      backup: { locked: false, retention_days: 7, rules: {} },
      database: { class: 'db.t4g.medium', engine: 'postgres', multi_az: false, storage_gib: 20, version: '17' },
      deletion_protection: false,
      log_retention_days: 7,
    });
  });

  it.each([
    ['postgres', '17'],
    ['mysql', '8.4'],
    ['aurora-postgresql', '17'],
  ] as const)('%s starts with version %s', (engine, version) => {
    expect(settings('dev', { data: { engine } })).toMatchObject({ database: { engine, version } });
  });

  it('has a vault where it is protected, locked, or where Aurora is copied', () => {
    const daily = { daily: { copy_regions: [], retention_days: 7 } };
    expect(settings('dev', { protected: true })).toMatchObject({ backup: { rules: daily } });
    expect(settings('dev', { backup: { vaultLock: true } })).toMatchObject({ backup: { locked: true, rules: daily } });
    const regions = ['eu-west-1', 'eu-central-1'];
    const aurora = { data: { engine: 'aurora-postgresql' as const }, backup: { crossRegion: true }, regions };
    expect(settings('dev', aurora)).toMatchObject({
      backup: { rules: { daily: { copy_regions: ['eu-central-1'], retention_days: 7 } } },
    });
    expect(settings('dev', { backup: { crossRegion: true }, regions })).toMatchObject({ backup: { rules: {} } });
  });

  it('leaves the copies of an instance to RDS', () => {
    expect(settings('prod', { regions: ['eu-west-1', 'eu-central-1'] })).toMatchObject({
      backup: { rules: { daily: { copy_regions: [] } } },
    });
  });

  it('gives roles the boundary of the pipelines that make them', () => {
    expect(databaseSettings(onGithub(place('prod')))).toMatchObject({
      roles: { permissions_boundary: 'arn:aws:iam::333333333333:policy/acme-platform-prod-boundary' },
    });
  });
});

describe('the region of the copies', () => {
  const two = ['eu-west-1', 'eu-central-1'];

  it.each<[what: string, changes: Changes, copies: Record<string, string | null>]>([
    ['nowhere with one region', {}, { 'eu-west-1': null }],
    ['where it is answered', { backup: { copyRegion: 'eu-north-1' } }, { 'eu-west-1': 'eu-north-1' }],
    ['to each other', { regions: two }, { 'eu-west-1': 'eu-central-1', 'eu-central-1': 'eu-west-1' }],
    [
      'never to itself',
      { regions: two, backup: { copyRegion: 'eu-central-1' } },
      { 'eu-west-1': 'eu-central-1', 'eu-central-1': 'eu-west-1' },
    ],
    [
      'from all regions to the answered one',
      { regions: two, backup: { copyRegion: 'eu-north-1' } },
      { 'eu-west-1': 'eu-north-1', 'eu-central-1': 'eu-north-1' },
    ],
    ['nowhere when it is off', { regions: two, backup: { crossRegion: false } }, { 'eu-west-1': null }],
    ['nowhere without a database', { regions: two, data: { enabled: false } }, { 'eu-west-1': null }],
  ])('is %s', (_, changes, copies) => {
    const { environment } = place('prod', changes);
    for (const [region, expected] of Object.entries(copies)) expect(copyRegionOf(environment, region)).toBe(expected);
    const regions = environment.aws.regions.flatMap(({ name }) => copies[name] ?? []);
    expect(copyRegionsOf(environment)).toEqual(regions);
  });
});
