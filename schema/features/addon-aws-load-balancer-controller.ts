import { addonCertificates } from '../../src/compose/addon-certificates.ts';
import { addonReplicas } from '../../src/compose/addon-replicas.ts';
import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'addon-aws-load-balancer-controller',
  title: 'Load balancers for Ingresses and Services: AWS Load Balancer Controller',
  folder: 'addons/aws-load-balancer-controller',
  cloud: 'aws',
  chosen: ({ environment }) => environment.addons['aws-load-balancer-controller'],
  arguments: {
    'kubernetes-addons': ({ environment }) => ({
      aws_load_balancer_controller: {
        certificates: addonCertificates(environment),
        replicas: addonReplicas(environment),
      },
    }),
  },
  satisfies: {
    'IN-01': 'modules/addons/aws-load-balancer-controller/main.tf',
    'NW-09': 'modules/addons/aws-load-balancer-controller/main.tf',
  },
  provenBy: ['test/modules', 'test/charts', 'test/golden'],
};
