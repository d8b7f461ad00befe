import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'gcp-app-ingress',
  title: 'Load balancer of the workload template on Google Cloud',
  folder: 'gcp/app-ingress',
  cloud: 'gcp',
  chosen: () => true,
  satisfies: { 'NW-09': 'app-templates/web/service-gcp-lb.yaml' },
  provenBy: ['test/common', 'test/golden'],
};
