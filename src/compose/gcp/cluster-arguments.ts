import { administratorsOf } from '../../answers/administrators.ts';
import { hasPipelineRoles } from '../../answers/forge.ts';
import type { Tree } from '../../answers/tree.ts';
import { projectNumberOf, projectOf } from '../account-ids.ts';
import type { RegionPlace } from '../place.ts';

/** Whoever reads it knows that somebody has to be named; `make plan` refuses it. */
const ADMIN_PLACEHOLDER = 'group:cluster-admin-placeholder@example.com';

/** Days that a log bucket keeps: ten years without their leap days, which the periods of the answers count. */
const MOST_LOG_DAYS = 3650;

/** What module cluster of Google Cloud is told. */
export function gcpClusterArguments(place: RegionPlace): Tree {
  const { environment } = place;
  const { addons, cluster, nodes, secrets, security } = environment;
  return {
    access_entries: gcpAccessEntries(place),
    deletion_protection: environment.protected,
    endpoint: { public_cidrs: cluster.endpoint === 'private+restricted' ? cluster.publicCidrs : [] },
    kubernetes_version: cluster.version,
    logs: { retention_days: gcpLogDays(cluster.logRetentionDays), types: cluster.logs },
    options: {
      binary_authorization: security.binaryAuthorization,
      node_local_dns: addons['node-local-dns'],
      scale_down: nodes.scaleDown,
      secret_manager: secrets.inCluster === 'csi-driver',
    },
    project: { id: projectOf(environment), number: projectNumberOf(environment) },
  };
}

/** What module nodes of Google Cloud is told. */
export function gcpNodeArguments({ environment }: RegionPlace): Tree {
  const { system, workload, spot, ...nodes } = environment.nodes;
  const capacity = workload.capacity === 'spot' ? 'SPOT' : 'ON_DEMAND';
  return {
    arch: nodes.arch,
    disk_gib: nodes.diskGib,
    max_unavailable: nodes.rotation.maxUnavailable,
    pools: {
      system: {
        max: system.max,
        min: system.min,
        taints: { CriticalAddonsOnly: { effect: 'NO_SCHEDULE' } },
        types: [system.size.gcp],
      },
      // Whoever asked for workloads on spot nodes wants them there without a toleration.
      workload: { capacity, max: workload.max, min: workload.min, taints: {}, types: [workload.size.gcp] },
      ...(spot.enabled ? { spot: { capacity: 'SPOT', max: spot.max, min: 0, types: [spot.size.gcp] } } : {}),
    },
  };
}

/** Days of a log bucket. */
export function gcpLogDays(days: number): number {
  return Math.min(MOST_LOG_DAYS, days);
}

// Pipelines have their rights on all clusters of the project by module ci-identity.
function gcpAccessEntries({ repository, environment }: RegionPlace): Tree {
  const admins = administratorsOf(environment, 'gcp');
  const isNobodyNamed = admins === null && !hasPipelineRoles(repository.project);
  const members = isNobodyNamed ? [ADMIN_PLACEHOLDER] : (admins ?? []);
  return Object.fromEntries(members.map(member => [member.replace(/^.*:/, ''), { member, roles: ['admin'] }]));
}
