import { describe, expect, it } from '@jest/globals';
import type { Environment } from '../../src/answers/repository.ts';
import { azureClusterArguments, azureNodeArguments, logDays } from '../../src/compose/azure/cluster-arguments.ts';
import { azureDatabaseSettings, azureSecretSettings } from '../../src/compose/azure/settings.ts';
import { azureCopyRegion, azureRegionView } from '../../src/compose/azure/view.ts';
import { uuid } from '../answers/build.ts';
import { placeOn } from './place.ts';

const GROUP = uuid('4');
const place = (name: string, change?: (environment: Environment) => Partial<Environment>) =>
  placeOn('azure', name, change);
const withAdmins = (admins: string[] | null) => place('prod', ({ cluster }) => ({ cluster: { ...cluster, admins } }));
const withData = (name: string, data: Partial<Environment['data']> = {}) =>
  place(name, environment => ({ data: { ...environment.data, enabled: true, ...data } }));

describe('a cluster on Azure', () => {
  it('is private, logged, and made with its system pool in production', () => {
    expect(azureClusterArguments(place('prod'))).toEqual({
      access_entries: { [uuid('0')]: { principal_id: uuid('0'), roles: ['cluster-admin'] } },
      endpoint: { public_cidrs: [] },
      kubernetes_version: '1.36',
      logs: { retention_days: 90, types: ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'] },
      nodes: {
        arch: 'amd64',
        disk_gib: 50,
        max_unavailable: 1,
        os: 'azurelinux',
        scale_down: 'conservative',
        system: { max: 6, min: 3, types: ['Standard_D4s_v3'] },
      },
      pod_network: { cidr: '10.244.0.0/16', kind: 'azure-cni-cilium' },
      service_cidr: '172.20.0.0/16',
    });
  });

  it.each([
    ['private', []],
    ['private+restricted', ['203.0.113.0/24']],
  ] as const)('opens its endpoint only where it is restricted: %s', (endpoint, expected) => {
    const change = ({ cluster }: Environment) => ({
      cluster: { ...cluster, endpoint, publicCidrs: ['203.0.113.0/24'] },
    });
    expect(azureClusterArguments(place('prod', change))).toMatchObject({ endpoint: { public_cidrs: expected } });
  });

  it('is administered by Entra groups, and of those alone', () => {
    const { access_entries: entries } = azureClusterArguments(withAdmins([GROUP, 'group:a@example.com']));
    expect(entries).toEqual({ [GROUP]: { principal_id: GROUP, roles: ['cluster-admin'] } });
  });

  it.each([
    [7, 30],
    [90, 90],
    [731, 730],
  ])('keeps logs for %i days as %i', (days, expected) => {
    expect(logDays(days)).toBe(expected);
  });
});

describe('nodes on Azure', () => {
  const pools = (name: string, change?: (environment: Environment) => Partial<Environment>) =>
    azureNodeArguments(place(name, change)).pools;

  it('are the pools beside that of the system', () => {
    expect(pools('prod')).toEqual({
      workload: { capacity: 'ON_DEMAND', max: 20, min: 3, types: ['Standard_D4s_v3'] },
    });
    expect(pools('dev')).toEqual({
      workload: { capacity: 'ON_DEMAND', max: 5, min: 1, types: ['Standard_D2s_v3'] },
      spot: { capacity: 'SPOT', max: 5, min: 0, types: ['Standard_D2s_v3'] },
    });
  });

  it('are what was answered', () => {
    const change = ({ nodes }: Environment) => ({
      nodes: { ...nodes, arch: 'arm64' as const, diskGib: 60, os: { ...nodes.os, azure: 'ubuntu' as const } },
    });
    expect(azureNodeArguments(place('dev', change))).toMatchObject({ arch: 'arm64', disk_gib: 60, os: 'ubuntu' });
  });
});

describe('secrets on Azure', () => {
  it('lie in a vault of their own that groups look after', () => {
    expect(azureSecretSettings(withAdmins([GROUP]))).toEqual({
      log_retention_days: 90,
      officers: { [GROUP]: { id: GROUP, type: 'Group' } },
      recovery_window_days: 90,
      rotation_days: 90,
      runner_cidrs: [],
      secrets: {},
      tenant_id: uuid('9'),
      vault_name: expect.stringMatching(/^acme-platfor-kv-[0-9a-f]{8}$/),
    });
    expect(azureSecretSettings(place('dev'))).toMatchObject({ officers: {}, recovery_window_days: 7 });
  });
});

describe('a database on Azure', () => {
  it('in production is kept in a vault besides', () => {
    expect(azureDatabaseSettings(withData('prod'))).toEqual({
      backup: { locked: false, retention_days: 35, vault_retention_days: 35 },
      database: { class: 'GP_Standard_D2ds_v5', engine: 'postgres', multi_az: true, storage_gib: 128, version: '18' },
      deletion_protection: true,
      log_retention_days: 90,
      server_name: expect.stringMatching(/^acme-platform-prod-db-[0-9a-f]{8}$/),
      tenant_id: uuid('9'),
    });
  });

  it.each([
    [20, 32],
    [32, 32],
    [33, 64],
    [16384, 16384],
  ])('has disks of a size that there is: %i as %i GiB', (storageGib, expected) => {
    expect(azureDatabaseSettings(withData('dev', { storageGib }))).toMatchObject({
      database: { storage_gib: expected },
    });
  });

  it('keeps backups for a week at least, and in no vault in development', () => {
    const { backup } = placeOn('azure', 'dev').environment.data;
    const settings = azureDatabaseSettings(withData('dev', { backup: { ...backup, retentionDays: 1 } }));
    expect(settings.backup).toEqual({ locked: false, retention_days: 7 });
  });

  it.each<[string, boolean, boolean, string | null]>([
    ['westeurope', true, true, 'northeurope'],
    ['westeurope', true, false, null],
    ['westeurope', false, true, null],
    ['polandcentral', true, true, null],
  ])('in %s (enabled %s, crossRegion %s) is copied to %s', (...[region, enabled, crossRegion, expected]) => {
    const { repository, environment, region: first } = withData('dev');
    const data = { ...environment.data, enabled, backup: { ...environment.data.backup, crossRegion } };
    expect(azureCopyRegion({ ...environment, data }, region)).toBe(expected);
    const view = azureRegionView(repository, { ...environment, data }, { ...first, name: region });
    expect(view).toMatchObject({
      name: region,
      copyRegion: expected,
      copyVaultName: expected === null ? null : expect.stringMatching(/-cp-[0-9a-f]{8}$/),
    });
  });
});
