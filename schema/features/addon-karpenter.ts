import { karpenterOptions } from '../../src/compose/aws/karpenter-options.ts';
import type { Feature } from '../../src/compose/feature.ts';

const LEAF = 'environments/__env__/aws/__region__/kubernetes-addons/main.tf';

export const feature: Feature = {
  id: 'addon-karpenter',
  title: 'Nodes just in time, their pools and their rotation: Karpenter',
  folder: 'addons/karpenter',
  cloud: 'aws',
  chosen: ({ environment }) => environment.nodes.autoscaler.aws === 'karpenter',
  arguments: {
    'kubernetes-addons': place => ({ karpenter: karpenterOptions(place) }),
  },
  satisfies: {
    'CL-09': {
      file: LEAF,
      when: ({ profile, nodes }) => profile === 'prod' && nodes.workload.capacity === 'on-demand',
    },
    'CL-10': { file: LEAF, when: ({ nodes }) => nodes.spot.enabled },
    'CL-11': {
      file: 'modules/addons/karpenter/node-pools.tf',
      when: ({ nodes }) => nodes.scaleDown === 'conservative',
    },
    'CL-12': 'modules/addons/karpenter/main.tf',
    'CL-25': 'modules/addons/karpenter/node-pools.tf',
    'CL-27': 'modules/addons/karpenter/main.tf',
    'CO-08': 'modules/addons/karpenter/node-pools.tf',
  },
  provenBy: ['test/modules', 'test/charts', 'test/compose', 'test/golden'],
};
