import { describe, expect, it } from '@jest/globals';
import type { Environment } from '../../src/answers/repository.ts';
import { gcpClusterArguments, gcpNodeArguments } from '../../src/compose/gcp/cluster-arguments.ts';
import { gcpDatabaseSettings } from '../../src/compose/gcp/database-settings.ts';
import { onGithub, placeOn } from './place.ts';

const place = (name: string, change?: (environment: Environment) => Partial<Environment>) =>
  placeOn('gcp', name, change);
const withAdmins = (admins: string[] | null) => place('prod', ({ cluster }) => ({ cluster: { ...cluster, admins } }));

describe('a cluster on Google Cloud', () => {
  it('is private, protected and logged in production', () => {
    expect(gcpClusterArguments(place('prod'))).toEqual({
      access_entries: {
        'cluster-admin-placeholder@example.com': {
          member: 'group:cluster-admin-placeholder@example.com',
          roles: ['admin'],
        },
      },
      deletion_protection: true,
      endpoint: { public_cidrs: [] },
      kubernetes_version: '1.36',
      logs: { retention_days: 90, types: ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'] },
      options: { binary_authorization: true, node_local_dns: false, scale_down: 'conservative', secret_manager: true },
      project: { id: 'acme-prod-1', number: '333333333333' },
    });
  });

  it.each([
    ['private', []],
    ['private+restricted', ['203.0.113.0/24']],
  ] as const)('opens its endpoint only where it is restricted: %s', (endpoint, expected) => {
    const change = ({ cluster }: Environment) => ({
      cluster: { ...cluster, endpoint, publicCidrs: ['203.0.113.0/24'] },
    });
    expect(gcpClusterArguments(place('prod', change))).toMatchObject({ endpoint: { public_cidrs: expected } });
  });

  it('brings the add-on that reads secrets only where the CSI driver is asked for', () => {
    const change = ({ secrets }: Environment) => ({ secrets: { ...secrets, inCluster: 'external-secrets' as const } });
    expect(gcpClusterArguments(place('dev', change))).toMatchObject({ options: { secret_manager: false } });
  });

  it('is administered by members of Google, and of those alone', () => {
    const people = ['group:platform@example.com', 'user:jane@example.com', 'arn:aws:iam::111111111111:role/a'];
    expect(gcpClusterArguments(withAdmins(people)).access_entries).toEqual({
      'platform@example.com': { member: 'group:platform@example.com', roles: ['admin'] },
      'jane@example.com': { member: 'user:jane@example.com', roles: ['admin'] },
    });
  });

  it('needs nobody beside the pipelines', () => {
    expect(gcpClusterArguments(onGithub(withAdmins(null))).access_entries).toEqual({});
  });
});

describe('nodes on Google Cloud', () => {
  const tainted = { CriticalAddonsOnly: { effect: 'NO_SCHEDULE' } };
  it('are all pools, that of the system among them', () => {
    expect(gcpNodeArguments(place('prod'))).toEqual({
      arch: 'amd64',
      disk_gib: 50,
      max_unavailable: 1,
      pools: {
        system: { max: 6, min: 3, taints: tainted, types: ['e2-standard-4'] },
        workload: { capacity: 'ON_DEMAND', max: 20, min: 3, taints: {}, types: ['e2-standard-4'] },
      },
    });
    expect(gcpNodeArguments(place('dev')).pools).toMatchObject({
      spot: { capacity: 'SPOT', max: 5, min: 0, types: ['e2-standard-2'] },
    });
  });

  it('take workloads without a toleration where these were asked onto spot nodes', () => {
    const change = ({ nodes }: Environment) => ({
      nodes: { ...nodes, workload: { ...nodes.workload, capacity: 'spot' as const } },
    });
    expect(gcpNodeArguments(place('dev', change)).pools).toMatchObject({ workload: { capacity: 'SPOT', taints: {} } });
  });
});

describe('a database on Google Cloud', () => {
  it('in production', () => {
    const settings = gcpDatabaseSettings(withAdmins(['group:platform@example.com']));
    expect(settings).toEqual({
      admins: ['group:platform@example.com'],
      backup: { retention_days: 35 },
      database: {
        class: expect.stringMatching(/^db-/),
        engine: 'postgres',
        multi_az: true,
        storage_gib: 100,
        version: '18',
      },
      deletion_protection: true,
      log_retention_days: 90,
    });
  });

  const here = ['europe-west1'];
  const two = [...here, 'europe-west4'];
  it.each<[string[], boolean, string | null, Record<string, string | undefined>]>([
    [here, true, null, { 'europe-west1': undefined }],
    [here, true, 'europe-north1', { 'europe-west1': 'europe-north1' }],
    [here, true, 'eu-west-1', { 'europe-west1': undefined }],
    [here, false, 'europe-north1', { 'europe-west1': undefined }],
    [two, true, null, { 'europe-west1': 'europe-west4', 'europe-west4': 'europe-west1' }],
    [two, true, 'europe-west4', { 'europe-west1': 'europe-west4', 'europe-west4': 'europe-west1' }],
    [two, true, 'europe-north1', { 'europe-west1': 'europe-north1', 'europe-west4': 'europe-north1' }],
  ])(
    'in %j (crossRegion %s, copyRegion %s) has its backups in %j',
    (...[regions, crossRegion, copyRegion, expected]) => {
      const { environment, ...rest } = place('dev', ({ data, gcp }) => ({
        data: { ...data, enabled: true, backup: { ...data.backup, crossRegion, copyRegion } },
        gcp: { ...gcp, regions: regions.map(name => ({ name, cidr: null, podCidr: null, zones: [] })) },
      }));
      const found = environment.gcp.regions.map(region => [
        region.name,
        (gcpDatabaseSettings({ ...rest, environment, region }).backup as { location?: string }).location,
      ]);
      expect(Object.fromEntries(found)).toEqual(expected);
    },
  );
});
