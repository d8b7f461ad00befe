import { beforeAll, expect, it, jest } from '@jest/globals';
import { describeWithTerraform } from '../terraform/harness/describe-with.ts';
import { chartFacts, unknownValues } from './chart-facts.ts';
import { crdFacts, crdName, customResourceFaults } from './crd-facts.ts';
import { manifestsOf } from './our-manifests.ts';
import { type PlannedRelease, plannedReleases } from './planned-releases.ts';
import { podFaults } from './pod-rules.ts';

describeWithTerraform('planned releases', () => {
  jest.setTimeout(120_000);

  let releases: readonly PlannedRelease[];
  let published: readonly PlannedRelease[];
  let ours: readonly PlannedRelease[];

  beforeAll(async () => {
    releases = await plannedReleases();
    published = releases.filter(({ isOurs }) => !isOurs);
    ours = releases.filter(({ isOurs }) => isOurs);
  });

  it('are those of fourteen add-ons', () => {
    expect(new Set(published.map(({ chart }) => chart)).size).toBe(12);
    expect(new Set(ours.map(({ chart }) => chart)).size).toBe(9);
  });

  it('of published charts have the version that the facts are about', () => {
    for (const { chart, version } of published)
      expect([chart, version]).toEqual([chart, chartFacts(chart).version.replace(/^v/, '')]);
  });

  it('of published charts set no value that the chart does not have', () => {
    const faults = published.flatMap(({ call, chart, values }) =>
      values.flatMap(document => unknownValues(chartFacts(chart), document)).map(path => `${call}: ${chart} ${path}`),
    );
    expect(faults).toEqual([]);
  });

  it('of published charts: a wrong value in any document would be found', () => {
    for (const { chart, values } of published) {
      const facts = chartFacts(chart);
      const planted = values.map(document => unknownValues(facts, { ...document, replicaCounts: 1 }));
      expect([chart, planted]).toEqual([chart, values.map(() => ['replicaCounts'])]);
    }
  });

  it('of our charts have custom resources with known fields, right values, and all that is required', () => {
    const faults = ours.flatMap(release =>
      manifestsOf(release).flatMap(manifest => {
        const name = crdName(manifest);
        const found = name === undefined ? [] : customResourceFaults(crdFacts(name), manifest);
        return found.map(fault => `${release.call}: ${manifest.kind} ${fault}`);
      }),
    );
    expect(faults).toEqual([]);
  });

  it('of our charts have every kind of custom resource that we write', () => {
    const kinds = ours.flatMap(release => manifestsOf(release).filter(crdName)).map(({ kind }) => kind);
    expect([...new Set(kinds)].sort()).toEqual([
      'Certificate',
      'ClientTrafficPolicy',
      'ClusterIssuer',
      'ClusterSecretStore',
      'EC2NodeClass',
      'EnvoyProxy',
      'GCPGatewayPolicy',
      'Gateway',
      'GatewayClass',
      'HTTPRoute',
      'IngressClassParams',
      'NodePool',
      'SecretProviderClass',
      'VolumeSnapshotClass',
    ]);
  });

  it('of our charts let only namespaces that are allowed secrets use a store', () => {
    const stores = ours.flatMap(manifestsOf).filter(({ kind }) => kind === 'ClusterSecretStore');
    const conditions = [{ namespaceSelector: { matchLabels: { 'platform/secrets': 'allowed' } } }];
    expect(stores.length).toBeGreaterThan(1);
    for (const { spec } of stores) expect(spec).toMatchObject({ conditions });
  });

  it('of our charts have pods with limits, and no right that they do not need', () => {
    const faults = ours.flatMap(release =>
      manifestsOf(release)
        .flatMap(manifest => podFaults(manifest, release.namespace))
        .map(fault => `${release.call}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });
});
