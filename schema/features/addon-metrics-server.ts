import { addonCertificates } from '../../src/compose/addon-certificates.ts';
import { addonReplicas } from '../../src/compose/addon-replicas.ts';
import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'addon-metrics-server',
  title: 'CPU and memory of pods and nodes: metrics-server',
  folder: 'addons/metrics-server',
  cloud: 'aws',
  chosen: ({ environment }) => environment.addons['metrics-server'],
  arguments: {
    'kubernetes-addons': ({ environment }) => ({
      metrics_server: { certificates: addonCertificates(environment), replicas: addonReplicas(environment) },
    }),
  },
  satisfies: {
    'CL-28': 'modules/addons/metrics-server/main.tf',
  },
  provenBy: ['test/modules', 'test/charts', 'test/golden'],
};
