import { administratorsOf } from '../../answers/administrators.ts';
import type { Environment } from '../../answers/repository.ts';
import type { Tree } from '../../answers/tree.ts';
import { UUID_PLACEHOLDER } from '../account-ids.ts';
import type { RegionPlace } from '../place.ts';

/** Days that Log Analytics keeps at least and at most without an archive (azurerm schema, log_analytics_workspace). */
const LOG_DAYS = { least: 30, most: 730 };

/** What module cluster of Azure is told, the system pool among it: AKS is made with its first nodes. */
export function azureClusterArguments({ environment }: RegionPlace): Tree {
  const { cluster, network, nodes } = environment;
  return {
    access_entries: azureAccessEntries(environment),
    endpoint: { public_cidrs: cluster.endpoint === 'private+restricted' ? cluster.publicCidrs : [] },
    kubernetes_version: cluster.version,
    logs: { retention_days: logDays(cluster.logRetentionDays), types: cluster.logs },
    nodes: {
      ...settingsOf(environment),
      scale_down: nodes.scaleDown,
      system: { max: nodes.system.max, min: nodes.system.min, types: [nodes.system.size.azure] },
    },
    pod_network: { cidr: network.podCidr, kind: network.cni.azure },
    service_cidr: network.serviceCidr,
  };
}

/** What module nodes of Azure is told: the pools beside that of the system. */
export function azureNodeArguments({ environment }: RegionPlace): Tree {
  const { workload, spot } = environment.nodes;
  const capacity = workload.capacity === 'spot' ? 'SPOT' : 'ON_DEMAND';
  return {
    ...settingsOf(environment),
    pools: {
      workload: { capacity, max: workload.max, min: workload.min, types: [workload.size.azure] },
      ...(spot.enabled ? { spot: { capacity: 'SPOT', max: spot.max, min: 0, types: [spot.size.azure] } } : {}),
    },
  };
}

/** Days of a workspace of Log Analytics, which keeps at least a month. */
export function logDays(days: number): number {
  return Math.min(LOG_DAYS.most, Math.max(LOG_DAYS.least, days));
}

function settingsOf({ nodes }: Environment): Tree {
  return {
    arch: nodes.arch,
    disk_gib: nodes.diskGib,
    max_unavailable: nodes.rotation.maxUnavailable,
    os: nodes.os.azure,
  };
}

// Pipelines have their rights on all clusters of the subscription by module ci-identity: nobody knows their object ids
// before they exist. People are groups of Entra, and one must be there, since there is no local account.
function azureAccessEntries(environment: Environment): Tree {
  const groups = administratorsOf(environment, 'azure') ?? [];
  const named = groups.length === 0 ? [UUID_PLACEHOLDER] : groups;
  return Object.fromEntries(named.map(group => [group, { principal_id: group, roles: ['cluster-admin'] }]));
}
