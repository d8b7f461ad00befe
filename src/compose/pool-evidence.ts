import type { Environment } from '../answers/repository.ts';
import type { Evidence } from './feature.ts';

/** What the leaf that lists the pools of nodes on AWS shows of the requirements on their size and purchase. */
export function poolEvidence(file: string): Record<string, Evidence> {
  return {
    'CL-05': { file, when: ({ nodes }) => nodes.system.min >= 3 },
    ...workloadEvidence(file),
    'CL-10': { file, when: ({ nodes }) => nodes.spot.enabled && nodes.autoscaler.aws !== 'karpenter' },
  };
}

/** The same where the cluster itself adds and removes nodes: on Azure and Google Cloud. */
export function managedPoolEvidence(file: string): Record<string, Evidence> {
  return { ...workloadEvidence(file), 'CL-10': { file, when: ({ nodes }) => nodes.spot.enabled } };
}

function workloadEvidence(file: string): Record<string, Evidence> {
  const isOnDemand = ({ profile, nodes }: Environment) => profile === 'prod' && nodes.workload.capacity === 'on-demand';
  return {
    'CL-08': { file, when: ({ nodes }) => nodes.workload.min >= 3 },
    'CL-09': { file, when: isOnDemand },
  };
}
