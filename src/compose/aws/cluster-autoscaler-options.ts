import type { Environment } from '../../answers/repository.ts';
import { addonReplicas } from '../addon-replicas.ts';
import { CILIUM_TAINT } from './cilium-taint.ts';

/** What the Cluster Autoscaler is told by the answers of an environment. */
export function clusterAutoscalerOptions(environment: Environment) {
  const { network, nodes } = environment;
  return {
    replicas: addonReplicas(environment),
    scale_down: nodes.scaleDown,
    ...(network.cni.aws === 'cilium' ? { startup_taints: [CILIUM_TAINT] } : {}),
  };
}
