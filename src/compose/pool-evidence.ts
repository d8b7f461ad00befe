import type { Environment } from '../answers/repository.ts';
import type { Evidence } from './feature.ts';

/** What the leaf that lists the pools of nodes shows of the requirements on their size and purchase. */
export function poolEvidence(file: string): Record<string, Evidence> {
  const isOnDemand = ({ profile, nodes }: Environment) => profile === 'prod' && nodes.workload.capacity === 'on-demand';
  return {
    'CL-05': { file, when: ({ nodes }) => nodes.system.min >= 3 },
    'CL-08': { file, when: ({ nodes }) => nodes.workload.min >= 3 },
    'CL-09': { file, when: isOnDemand },
    'CL-10': { file, when: ({ nodes }) => nodes.spot.enabled && nodes.autoscaler.aws !== 'karpenter' },
  };
}
