import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'azure-app-ingress',
  title: 'Load balancer of the workload template on Azure',
  folder: 'azure/app-ingress',
  cloud: 'azure',
  chosen: () => true,
  satisfies: { 'NW-09': 'app-templates/web/service-azure-lb.yaml' },
  provenBy: ['test/common', 'test/golden'],
};
