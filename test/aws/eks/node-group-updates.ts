import { UpdateNodeGroupConfig, UpdateNodeGroupVersion } from './node-group-request.ts';
import { type NodeGroup, nodeGroupOf, releaseOf } from './node-groups.ts';
import { type Call, clusterOf, doneUpdate } from './place.ts';
import { parsed } from './refusal.ts';
import { ofNodes } from './versions.ts';

export function updateNodeGroupConfig(call: Call): object {
  const { labels, taints, clientRequestToken: _, ...plain } = parsed(UpdateNodeGroupConfig, call.body);
  return changed(call, 'ConfigUpdate', group => ({
    ...group,
    ...plain,
    labels: withoutKeys({ ...group.labels, ...labels.addOrUpdateLabels }, labels.removeLabels),
    taints: [
      ...without(group.taints, [...taints.removeTaints, ...taints.addOrUpdateTaints]),
      ...taints.addOrUpdateTaints,
    ],
  }));
}

function withoutKeys(labels: NodeGroup['labels'], removed: readonly string[]): NodeGroup['labels'] {
  return Object.fromEntries(Object.entries(labels).filter(([key]) => !removed.includes(key)));
}

function without(taints: NodeGroup['taints'], removed: NodeGroup['taints']): NodeGroup['taints'] {
  const id = ({ key, effect }: NodeGroup['taints'][number]) => `${key} ${effect}`;
  const ids = removed.map(id);
  return taints.filter(taint => !ids.includes(id(taint)));
}

export function updateNodeGroupVersion(call: Call): object {
  const { version, launchTemplate, releaseVersion } = parsed(UpdateNodeGroupVersion, call.body);
  const { cluster } = clusterOf(call);
  return changed(call, 'VersionUpdate', group => {
    const after = ofNodes(version ?? group.version, { cluster: cluster.version });
    return {
      ...group,
      ...(launchTemplate && { launchTemplate }),
      releaseVersion: releaseVersion ?? releaseOf(after),
      version: after,
    };
  });
}

function changed(call: Call, type: string, change: (group: NodeGroup) => NodeGroup): object {
  const content = clusterOf(call);
  const group = nodeGroupOf(call);
  content.nodeGroups.set(group.nodegroupName, change(group));
  return doneUpdate(content, type);
}
