import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-addon-coredns',
  title: 'Names inside the cluster, answered on the nodes of the system pool',
  folder: 'aws/addons/coredns',
  cloud: 'aws',
  component: 'addon-resources',
  chosen: () => true,
  arguments: { 'addon-resources': ({ region }) => ({ coredns: { replicas: Math.max(2, region.zones.length) } }) },
  satisfies: { 'CL-17': 'modules/aws/addon-resources/coredns.tf', 'NW-17': 'modules/aws/addon-resources/coredns.tf' },
  provenBy: ['test/modules', 'test/policy'],
};
