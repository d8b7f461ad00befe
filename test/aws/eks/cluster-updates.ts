import { reachable } from './cluster-network.ts';
import { UpdateClusterConfig, UpdateClusterVersion } from './cluster-request.ts';
import type { Cluster } from './clusters.ts';
import { type Call, clusterOf, doneUpdate, found } from './place.ts';
import { invalidParameter, invalidRequest, parsed } from './refusal.ts';
import { upgraded } from './versions.ts';

export function updateClusterConfig(call: Call): object {
  const { clientRequestToken: _, ...asked } = parsed(UpdateClusterConfig, call.body);
  if (Object.keys(asked).length !== 1) throw invalidParameter('Only one type of update can be allowed.');
  const { accessConfig, resourcesVpcConfig, ...plain } = asked;
  return changed(call, 'ConfigUpdate', cluster => ({
    ...cluster,
    ...plain,
    ...(resourcesVpcConfig && { resourcesVpcConfig: reachable(cluster.resourcesVpcConfig, resourcesVpcConfig) }),
    ...(accessConfig && { accessConfig: { ...cluster.accessConfig, ...forward(cluster, accessConfig) } }),
  }));
}

const Modes = ['CONFIG_MAP', 'API_AND_CONFIG_MAP', 'API'];

// Access entries can be brought in, and never be given up again.
function forward<Mode extends { authenticationMode: string }>({ accessConfig }: Cluster, asked: Mode): Mode {
  const { authenticationMode } = accessConfig;
  if (Modes.indexOf(asked.authenticationMode) > Modes.indexOf(authenticationMode)) return asked;
  throw invalidRequest(
    `Unsupported authentication mode update from ${authenticationMode} to ${asked.authenticationMode}`,
  );
}

export function updateClusterVersion(call: Call): object {
  const { version } = parsed(UpdateClusterVersion, call.body);
  return changed(call, 'VersionUpdate', cluster => ({ ...cluster, version: upgraded(cluster.version, version) }));
}

function changed(call: Call, type: string, change: (cluster: Cluster) => Cluster): object {
  const content = clusterOf(call);
  call.place.clusters.set(content.cluster.name, { ...content, cluster: change(content.cluster) });
  return doneUpdate(content, type);
}

/** Answers DescribeUpdate, whatever was updated: of a cluster, of a node group, of an add-on. */
export function describeUpdate(call: Call): object {
  return { update: found(clusterOf(call).updates, call.named('update'), 'No update found for ID') };
}
