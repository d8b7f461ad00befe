import { describe, expect, it } from '@jest/globals';
import type { Profile } from '../../schema/answers.ts';
import { environmentSections, sectionNames } from '../../schema/environment-sections.ts';
import { Engine, Project, Terraform } from '../../schema/sections/project.ts';
import { profileDefaults } from '../../src/answers/profiles.ts';
import { resolve } from '../../src/answers/resolve.ts';
import { leaves, type Tree } from '../../src/answers/tree.ts';
import { accepted, usual } from './build.ts';

const profiles: Profile[] = ['dev', 'staging', 'prod'];
const alone = (profile: Profile) =>
  resolve({ environments: { one: { profile, aws: { regions: { 'eu-west-1': {} } } } } }).environments[0];

describe.each(profiles)('profile %s', profile => {
  it.each(sectionNames)('gives every answer of %s a value that the schema accepts', section => {
    const resolved = alone(profile)?.[section];
    expect(environmentSections[section].safeParse(resolved).error).toBeUndefined();
    expect(leaves(resolved as Tree).filter(({ value }) => value === undefined)).toEqual([]);
  });

  it('speaks of nothing but its own answers', () => {
    const known = ['protected', 'promoteFrom', ...sectionNames];
    expect(Object.keys(profileDefaults(profile)).filter(key => !known.includes(key))).toEqual([]);
  });
});

it('the defaults answer everything but the name of the project and the environments', () => {
  const { project, engine, terraform, ...sections } = profileDefaults('default');
  expect(Project.safeParse({ ...(project as Tree), name: 'acme' }).error).toBeUndefined();
  expect(Engine.safeParse(engine).error).toBeUndefined();
  expect(Terraform.safeParse(terraform).error).toBeUndefined();
  expect(Object.keys(sections).sort()).toEqual([...sectionNames].sort());
});

// requirements.md section 7, "Profile defaults": the rows of what exists today.
it.each<[Profile, object]>([
  [
    'dev',
    {
      cidr: '10.0.0.0/16',
      zones: 2,
      nat: 'single',
      public: [1, 2],
      private: [10, 11],
      logDays: 7,
      protected: false,
      promoteFrom: null,
    },
  ],
  [
    'staging',
    {
      cidr: '10.2.0.0/16',
      zones: 3,
      nat: 'single',
      public: [1, 3],
      private: [10, 12],
      logDays: 30,
      protected: false,
      promoteFrom: 'dev',
    },
  ],
  [
    'prod',
    {
      cidr: '10.1.0.0/16',
      zones: 3,
      nat: 'per-zone',
      public: [1, 3],
      private: [10, 12],
      logDays: 365,
      protected: true,
      promoteFrom: 'staging',
    },
  ],
])('the %s column of the requirements holds', (profile, column) => {
  const environment = accepted(usual).repository.environments.find(candidate => candidate.profile === profile);
  if (!environment) throw new Error(profile);
  const { network } = environment;
  const octets = (offset: number) => [offset, offset + network.zones - 1];
  expect({
    cidr: environment.aws.regions[0]?.cidr,
    zones: network.zones,
    nat: network.nat,
    public: octets(network.subnets.publicOffset),
    private: octets(network.subnets.privateOffset),
    logDays: network.flowLogRetentionDays,
    protected: environment.protected,
    promoteFrom: environment.promoteFrom,
  }).toEqual(column);
  expect(network.prefixLength + network.subnets.newbits).toBe(24);
});

it('flow logs, network ACLs and private endpoints are on in prod and off in dev', () => {
  const switches = (profile: Profile) => [
    alone(profile)?.network.flowLogs,
    alone(profile)?.network.acls,
    alone(profile)?.network.privateEndpoints,
  ];
  expect(switches('prod')).toEqual([true, true, true]);
  expect(switches('dev')).toEqual([false, false, false]);
});
