import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-app-ingress',
  title: 'Load balancers for the workload to start from: ALB and NLB',
  folder: 'aws/app-ingress',
  cloud: 'aws',
  chosen: ({ environment }) => environment.addons['aws-load-balancer-controller'],
  satisfies: {
    'IN-02': 'app-templates/web/service-nlb.yaml',
    'IN-03': 'app-templates/web/ingress-alb.yaml',
  },
  provenBy: ['test/common', 'test/golden'],
};
