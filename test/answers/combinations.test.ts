import { describe, expect, it } from '@jest/globals';
import type { AnswerLayer } from '../../src/answers/layer.ts';
import { accepted, flag, minimal, problems } from './build.ts';

describe('answers that do not go together', () => {
  it.each<[string, AnswerLayer[], string]>([
    ['external-dns without a domain', [flag('addons.external-dns', true)], 'has no zone to write to'],
    ['a zone without a domain', [flag('dns.zoneId', 'Z0123456789ABCDEFGHIJ')], 'a zone without the domain'],
    [
      'certificates by what is switched off',
      [flag('tls.issuer', 'cert-manager'), flag('addons.cert-manager', false)],
      'cert-manager is to issue certificates and is switched off',
    ],
    [
      'a class for a driver that is not there',
      [flag('secrets.inCluster', 'external-secrets'), flag('secrets.createExampleSecretProviderClass', true)],
      'is read by the CSI driver',
    ],
    [
      'two networks for pods',
      [flag('network.cni.aws', 'cilium'), flag('network.customNetworking', '100.64.0.0/16')],
      'only the VPC CNI',
    ],
    [
      'a cache behind kube-proxy without kube-proxy',
      [flag('network.cni.aws', 'cilium'), flag('addons.node-local-dns', true)],
      'which Cilium answers for',
    ],
  ])('%s', (_, flags, message) => {
    const found = problems(minimal, ...flags);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  it('are no matter where a default is merely idle', () => {
    for (const [path, value] of [
      ['secrets.inCluster', 'external-secrets'],
      ['addons.cert-manager', false],
      ['network.cni.aws', 'cilium'],
    ] as const) {
      expect(problems(minimal, flag(path, value))).toEqual([]);
    }
  });

  it('a network without a way out is accepted with a word about images', () => {
    expect(accepted(minimal, flag('network.nat', 'none')).warnings.join('\n')).toContain('mirror the images');
  });
});

describe('the range of services', () => {
  it.each(['172.20.0.0/16', '192.168.0.0/20', '10.250.0.0/16', '172.16.0.0/12'])('may be %s', cidr => {
    expect(problems(minimal, flag('network.serviceCidr', cidr))).toEqual([]);
  });

  it.each([
    ['10.0.0.0/16', 'next to nothing', 'overlaps'],
    ['10.100.4.0/24', 'monitoring', 'overlaps the shared monitoring network'],
    ['10.244.0.0/16', 'pods', 'overlaps the pod range'],
    ['203.0.113.0/24', 'public', 'is no range for services'],
    ['172.20.0.0/25', 'too small', 'is no range for services'],
    ['10.0.0.0/8', 'too large', 'is no range for services'],
    ['172.20.1.0/16', 'host bits', 'is no range for services'],
  ])('may not be %s (%s)', (cidr, _, message) => {
    const file = minimal.replace('eu-west-1: {}', 'eu-west-1: { cidr: 10.0.0.0/16 }');
    const found = problems(file, flag('network.serviceCidr', cidr));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });
});
