import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-addon-ingress',
  title: 'Certificate, TLS policy and scheme of load balancers',
  folder: 'aws/addons/ingress',
  cloud: 'aws',
  component: 'addon-resources',
  chosen: ({ environment }) => environment.addons['aws-load-balancer-controller'],
  arguments: { 'addon-resources': ({ environment }) => ({ ingress: { tls: environment.security.tlsPolicy } }) },
  mockOutputs: () => ({
    ingress: { certificate_arn: '', scheme: 'internal', ssl_policy: 'ELBSecurityPolicy-TLS13-1-3-mock' },
  }),
  satisfies: { 'IN-08': 'modules/aws/addon-resources/ingress.tf' },
  provenBy: ['test/modules', 'test/policy'],
};
