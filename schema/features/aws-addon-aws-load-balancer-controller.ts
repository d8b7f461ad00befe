import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-addon-aws-load-balancer-controller',
  title: 'Identity of the AWS Load Balancer Controller',
  folder: 'aws/addons/aws-load-balancer-controller',
  cloud: 'aws',
  component: 'addon-resources',
  chosen: ({ environment }) => environment.addons['aws-load-balancer-controller'],
  arguments: { 'addon-resources': () => ({ aws_load_balancer_controller: {} }) },
  mockOutputs: ({ region }) => ({
    aws_load_balancer_controller: { cluster_name: 'mock', region: region.name, vpc_id: 'vpc-mock' },
  }),
  satisfies: {
    'CL-22': 'modules/aws/addon-resources/aws-load-balancer-controller.tf',
    'IN-01': 'modules/aws/addon-resources/load-balancer-rights.tf',
  },
  provenBy: ['test/modules', 'test/policy'],
};
