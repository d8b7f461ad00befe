import { type Environment, isOn } from '../../src/answers/repository.ts';
import { addonReplicas } from '../../src/compose/addon-replicas.ts';
import type { Feature } from '../../src/compose/feature.ts';
import type { RegionPlace } from '../../src/compose/place.ts';

function certManager({ repository, environment }: RegionPlace) {
  const { email } = repository.project.contacts;
  return { ...(email === null ? {} : { email }), replicas: addonReplicas(environment) };
}

// The files of add-ons that can take certificates from it name it, so they bring it along, switched off.
function isNamed(environment: Environment): boolean {
  const { addons } = environment;
  const onAws = isOn(environment, 'aws') && (addons['metrics-server'] || addons['aws-load-balancer-controller']);
  return addons['cert-manager'] || onAws || (isOn(environment, 'azure') && addons.gateway);
}

export const feature: Feature = {
  id: 'addon-cert-manager',
  title: 'Certificates in the cluster, and of its domain by DNS: cert-manager',
  folder: 'addons/cert-manager',
  chosen: ({ environment }) => isNamed(environment),
  arguments: {
    'kubernetes-addons': place =>
      place.environment.addons['cert-manager'] ? { cert_manager: certManager(place) } : {},
  },
  satisfies: {
    'IN-05': {
      file: 'modules/addons/cert-manager/chart/templates/cluster-issuer.yaml',
      when: ({ addons, dns, tls }) => addons['cert-manager'] && dns.domain !== null && tls.issuer !== 'acm',
    },
  },
  provenBy: ['test/modules', 'test/charts', 'test/golden'],
};
