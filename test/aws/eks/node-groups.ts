import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { addNodeEntry } from './access-entries.ts';
import { CreateNodeGroup } from './node-group-request.ts';
import { arnOf, type Call, type ClusterContent, clusterOf, found, now, withTags } from './place.ts';
import { inUse, parsed } from './refusal.ts';
import { ofNodes } from './versions.ts';

type Asked = z.infer<typeof CreateNodeGroup>;

export interface NodeGroup extends Omit<Asked, 'clientRequestToken' | 'tags' | 'releaseVersion' | 'version'> {
  readonly nodegroupArn: string;
  readonly releaseVersion: string;
  readonly version: string;
}

export function createNodeGroup(call: Call): object {
  const content = clusterOf(call);
  const { tags, ...asked } = parsed(CreateNodeGroup, call.body);
  const name = asked.nodegroupName;
  if (content.nodeGroups.has(name)) throw inUse(`NodeGroup already exists with name ${name}`);
  const group = newNodeGroup(call, content, asked);
  content.nodeGroups.set(name, group);
  call.place.tags.set(group.nodegroupArn, tags);
  addNodeEntry(call, content, group.nodeRole);
  return { nodegroup: withTags(call.place, group, group.nodegroupArn) };
}

function newNodeGroup({ place }: Call, { cluster }: ClusterContent, asked: Omit<Asked, 'tags'>): NodeGroup {
  const { clientRequestToken: _, launchTemplate, ...kept } = asked;
  const version = ofNodes(asked.version ?? cluster.version, { cluster: cluster.version });
  return {
    ...kept,
    // What a launch template says is not repeated: EKS shows neither disk nor, when it brings them, types.
    ...(launchTemplate ? { launchTemplate } : { diskSize: 20, instanceTypes: ['t3.medium'], ...kept }),
    ...{ clusterName: cluster.name, createdAt: now(), modifiedAt: now(), status: 'ACTIVE', health: { issues: [] } },
    nodegroupArn: arnOf(place, 'nodegroup', cluster.name, asked.nodegroupName, randomUUID()),
    releaseVersion: asked.releaseVersion ?? releaseOf(version),
    ...{ resources: { autoScalingGroups: [{ name: `eks-${asked.nodegroupName}-${randomUUID()}` }] } },
    version,
  };
}

/** The image that EKS takes by itself. */
export function releaseOf(version: string): string {
  return `${version}.0-20260801`;
}

export function nodeGroupOf(call: Call): NodeGroup {
  return found(clusterOf(call).nodeGroups, call.named('group'), 'No node group found for name');
}

export function describeNodeGroup(call: Call): object {
  const group = nodeGroupOf(call);
  return { nodegroup: withTags(call.place, group, group.nodegroupArn) };
}

export function listNodeGroups(call: Call): object {
  return { nodegroups: [...clusterOf(call).nodeGroups.keys()] };
}

export function deleteNodeGroup(call: Call): object {
  const group = nodeGroupOf(call);
  clusterOf(call).nodeGroups.delete(group.nodegroupName);
  return { nodegroup: { ...group, status: 'DELETING' } };
}
