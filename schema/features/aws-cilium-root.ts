import type { Feature } from '../../src/compose/feature.ts';

export const feature: Feature = {
  id: 'aws-cilium-root',
  title: 'Cilium, installed before the first node',
  folder: 'aws/cilium-root',
  cloud: 'aws',
  component: 'cilium',
  chosen: ({ environment }) => environment.network.cni.aws === 'cilium',
  satisfies: { 'NW-12': 'environments/__env__/aws/__region__/cilium/main.tf' },
  provenBy: ['test/golden'],
};
