import { describe, expect, it } from '@jest/globals';
import { loadFeatures } from '../../src/compose/feature-list.ts';
import type { Place, RootPlace } from '../../src/compose/place.ts';
import { placesOf } from '../../src/compose/places.ts';
import { rootView } from '../../src/compose/root-view.ts';
import { checkedAnswers, exampleText } from '../cases.ts';

const features = await loadFeatures();

const isRoot = (place: Place): place is RootPlace => place.component === 'addon-resources';

/** What the root of an environment in its first region gives to module addon-resources. */
function given(example: string, environment: string): Record<string, unknown> {
  const places = [...placesOf(checkedAnswers(exampleText(example)).repository)].filter(isRoot);
  const place = places.find(one => one.environment.name === environment);
  if (!place) throw new Error(`${example} has no ${environment}`);
  const view = rootView(place, features) as { arguments: { name: string; value: unknown }[] };
  return Object.fromEntries(view.arguments.map(({ name, value }) => [name, value]));
}

const ALWAYS = { ebs_csi_driver: {}, snapshot_controller: {} };

describe('the root of addon-resources', () => {
  it('lets an unprotected environment clean up after itself, and try a secret', () => {
    expect(given('aws-everything', 'dev')).toMatchObject({
      ...ALWAYS,
      aws_load_balancer_controller: {},
      cert_manager: {},
      coredns: { replicas: 2 },
      dns: { domain: 'dev.example.com', force_destroy: true, zone: 'create' },
      external_dns: { policy: 'sync' },
      ingress: { tls: 'tls13-only' },
      karpenter: {},
      secrets_store: { example: 'example' },
    });
  });

  it('keeps what production has', () => {
    expect(given('aws-everything', 'prod')).toMatchObject({
      ...ALWAYS,
      coredns: { replicas: 3 },
      dns: { domain: 'example.com', force_destroy: false, zone: 'create' },
      external_dns: { policy: 'upsert-only' },
      roles: { permissions_boundary: 'arn:aws:iam::333333333333:policy/acme-platform-prod-boundary' },
      secrets_store: {},
    });
  });

  it('gives nothing for what was not chosen', () => {
    expect(given('aws-alternatives', 'dev')).toEqual({
      ...ALWAYS,
      cluster_autoscaler: {},
      coredns: { replicas: 2 },
      external_secrets: {},
      roles: { permissions_boundary: 'arn:aws:iam::111111111111:policy/acme-dev-boundary' },
    });
  });

  it.each([
    ['qa', { certificate: false, domain: 'qa.example.com', zone: 'Z0123456789ABCDEFGHIJ' }, ['cert_manager']],
    ['prod', { certificate: true, domain: 'example.com', force_destroy: false, zone: 'create' }, ['external_dns']],
  ])('%s: proves the domain with whoever issues its certificates', (environment, dns, writers) => {
    const all = given('aws-alternatives', environment);
    expect(all.dns).toEqual(dns);
    expect(Object.keys(all).filter(name => ['cert_manager', 'external_dns'].includes(name))).toEqual(writers);
  });

  it('needs no domain', () => {
    const names = Object.keys(given('aws-minimal', 'dev'));
    expect(names.filter(name => ['cert_manager', 'dns', 'external_dns'].includes(name))).toEqual([]);
  });
});
