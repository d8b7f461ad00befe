import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'addon-ingress-classes',
  title: 'The class of Ingresses that become load balancers, with its TLS policy',
  folder: 'addons/ingress-classes',
  cloud: 'aws',
  chosen: ({ environment }) => environment.addons['aws-load-balancer-controller'],
  arguments: {
    'kubernetes-addons': ({ environment }) => ({
      ingress_classes: { is_default: environment.ingress.controller.aws === 'alb' },
    }),
  },
  satisfies: {
    'IN-03': 'modules/addons/ingress-classes/chart/templates/ingress-class.yaml',
    'IN-08': 'modules/addons/ingress-classes/chart/templates/ingress-class-params.yaml',
  },
  provenBy: ['test/modules', 'test/charts', 'test/golden'],
};
