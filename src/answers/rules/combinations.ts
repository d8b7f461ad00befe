import type { SectionName } from '../../../schema/environment-sections.ts';
import type { Finding } from '../finding.ts';
import { isGiven } from '../given-knob.ts';
import { knobPath } from '../knob-path.ts';
import { type Environment, isOn, type Repository } from '../repository.ts';
import type { Tree } from '../tree.ts';

type Knob = readonly [SectionName, ...string[]];
/** What somebody asked for, when it cannot be had beside another answer, and the way out (GE-08). */
type Clash = { knob: Knob; isBroken(environment: Environment): boolean; message: string; hint: string };

const CLASHES: readonly Clash[] = [
  {
    knob: ['addons', 'external-dns'],
    isBroken: ({ addons, dns }) => addons['external-dns'] && dns.domain === null,
    message: 'external-dns has no zone to write to without dns.domain',
    hint: 'answer dns.domain, or remove this answer',
  },
  zoneClash(['dns', 'zoneId'], ({ zoneId }) => zoneId),
  zoneClash(['dns', 'zones', 'azure'], ({ zones }) => zones.azure),
  zoneClash(['dns', 'zones', 'gcp'], ({ zones }) => zones.gcp),
  {
    knob: ['tls', 'issuer'],
    isBroken: ({ tls, addons }) => tls.issuer !== 'acm' && !addons['cert-manager'],
    message: 'cert-manager is to issue certificates and is switched off',
    hint: 'use acm, or remove addons.cert-manager: false',
  },
  {
    knob: ['addons', 'cert-manager'],
    isBroken: environment =>
      isOn(environment, 'azure') &&
      environment.addons.gateway &&
      environment.dns.domain !== null &&
      !environment.addons['cert-manager'],
    message: 'gateways on Azure have their certificate from cert-manager, which is switched off',
    hint: 'remove this answer, or answer addons.gateway: false',
  },
  {
    knob: ['secrets', 'createExampleSecretProviderClass'],
    isBroken: ({ secrets }) => secrets.createExampleSecretProviderClass && secrets.inCluster !== 'csi-driver',
    message: 'a SecretProviderClass is read by the CSI driver, and secrets come by external-secrets here',
    hint: 'remove this answer, or use secrets.inCluster: csi-driver',
  },
  {
    knob: ['network', 'customNetworking'],
    isBroken: environment => environment.network.customNetworking !== null && hasCilium(environment),
    message: 'only the VPC CNI gives pods addresses of a second range, and the network of the pods is Cilium',
    hint: 'remove this answer, or use network.cni.aws: vpc-cni',
  },
  {
    knob: ['addons', 'node-local-dns'],
    isBroken: environment => environment.addons['node-local-dns'] && hasCilium(environment),
    message: 'node-local-dns listens on the address of a service, which Cilium answers for in place of kube-proxy',
    hint: 'remove this answer, or use network.cni.aws: vpc-cni',
  },
];

/** Answers that do not go together, each with the reason. Defaults that another answer makes idle are no mistake. */
export function combinationFindings(tree: Tree, repository: Repository): Finding[] {
  return repository.environments.flatMap(environment =>
    CLASHES.filter(({ knob, isBroken }) => isBroken(environment) && isGiven(tree, environment.name, knob)).map(
      ({ knob, message, hint }) => ({ path: knobPath(tree, environment.name, knob), message, hint }),
    ),
  );
}

function zoneClash(knob: Knob, zoneIn: (dns: Environment['dns']) => string | null): Clash {
  return {
    knob,
    isBroken: ({ dns }) => zoneIn(dns) !== null && dns.domain === null,
    message: 'a zone without the domain that it is for',
    hint: 'answer dns.domain as well',
  };
}

function hasCilium(environment: Environment): boolean {
  return isOn(environment, 'aws') && environment.network.cni.aws === 'cilium';
}
