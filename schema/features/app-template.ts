import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'app-template',
  title: 'Workload to start from: probes, autoscaling, disruption budget, spread over zones',
  folder: 'app-template',
  chosen: () => true,
  satisfies: {
    'CL-14': 'app-templates/web/deployment.yaml',
    'CL-27': 'app-templates/web/pdb.yaml',
    'CL-28': 'app-templates/web/hpa.yaml',
  },
  provenBy: ['test/common', 'test/golden'],
};
