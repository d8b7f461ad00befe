import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { AssociatedPolicy } from './access-policies.ts';
import { TagsShape } from './cluster-request.ts';
import { arnOf, type Call, type ClusterContent, clusterOf, found, now, type Tags, withTags } from './place.ts';
import { inUse, invalidParameter, invalidRequest, parsed } from './refusal.ts';

export interface AccessEntry {
  readonly accessEntryArn: string;
  readonly kubernetesGroups: readonly string[];
  readonly policies: Map<string, AssociatedPolicy>;
  readonly principalArn: string;
  readonly type: string;
  readonly username: string;
}

const Principal = z
  .string()
  .regex(/^arn:aws:iam::[0-9]{12}:(role|user)\/.+$/, 'The principalArn must be that of an IAM role or user.');

// EKS keeps names that begin so for itself.
const Group = z.string().regex(/^(?!system:|eks:|aws:|amazon:|iam:)/, 'The kubernetes group name is reserved.');

const NodeTypes = ['EC2_LINUX', 'EC2_WINDOWS', 'FARGATE_LINUX', 'EC2'] as const;

const Changeable = z.strictObject({
  clientRequestToken: z.string().exactOptional(),
  kubernetesGroups: z.array(Group).exactOptional(),
  username: z.string().exactOptional(),
});

const CreateEntry = Changeable.extend({
  principalArn: Principal,
  tags: TagsShape,
  type: z.enum(['STANDARD', ...NodeTypes]).default('STANDARD'),
});

export function createEntry(call: Call): object {
  const content = clusterOf(call);
  const asked = parsed(CreateEntry, call.body);
  if (content.cluster.accessConfig.authenticationMode === 'CONFIG_MAP') {
    throw invalidRequest("The cluster's authentication mode must be set to one of [API, API_AND_CONFIG_MAP].");
  }
  if (content.entries.has(asked.principalArn)) {
    throw inUse('The specified access entry resource is already in use on this cluster.');
  }
  if (asked.type !== 'STANDARD' && asked.kubernetesGroups) {
    throw invalidParameter(`kubernetesGroups cannot be set for an access entry of type ${asked.type}.`);
  }
  return { accessEntry: shown(call, add(call, content, asked)) };
}

type Added = Pick<AccessEntry, 'principalArn' | 'type'> & {
  readonly kubernetesGroups?: readonly string[] | undefined;
  readonly username?: string | undefined;
  readonly tags?: Tags;
};

function add({ place }: Call, { cluster, entries }: ClusterContent, asked: Added): AccessEntry {
  const { principalArn, type, kubernetesGroups = [], tags = {} } = asked;
  const [, account = '', kind = '', name = ''] = /^arn:aws:iam::(.+?):(.+?)\/(.+)$/.exec(principalArn) ?? [];
  const entry = {
    ...{ clusterName: cluster.name, createdAt: now(), modifiedAt: now() },
    ...{ kubernetesGroups, principalArn, type, policies: new Map() },
    accessEntryArn: arnOf(place, 'access-entry', cluster.name, kind, account, name, randomUUID()),
    username: asked.username ?? usernameOf(type, principalArn),
  };
  entries.set(principalArn, entry);
  place.tags.set(entry.accessEntryArn, tags);
  return entry;
}

function usernameOf(type: string, principal: string): string {
  if (type !== 'STANDARD') return 'system:node:{{EC2PrivateDNSName}}';
  const role = /^arn:aws:iam::(.+):role\/(?:.+\/)?(.+)$/.exec(principal);
  return role ? `arn:aws:sts::${role[1]}:assumed-role/${role[2]}/{{SessionName}}` : principal;
}

/** Who creates a cluster administers it, unless the request says that nobody should. */
export function addCreatorEntry(call: Call, content: ClusterContent): void {
  const { authenticationMode, bootstrapClusterCreatorAdminPermissions } = content.cluster.accessConfig;
  if (authenticationMode === 'CONFIG_MAP' || !bootstrapClusterCreatorAdminPermissions) return;
  add(call, content, { principalArn: call.principal, type: 'STANDARD' });
}

/** EKS lets the nodes of its own groups in by itself. */
export function addNodeEntry(call: Call, content: ClusterContent, nodeRole: string): void {
  const { authenticationMode } = content.cluster.accessConfig;
  if (authenticationMode === 'CONFIG_MAP' || content.entries.has(nodeRole)) return;
  add(call, content, { principalArn: nodeRole, type: 'EC2_LINUX' });
}

/** The access entry that the path of a request names. */
export function entryOf(call: Call): AccessEntry {
  const otherwise = 'The specified principalArn could not be found';
  return found(clusterOf(call).entries, call.named('principal'), otherwise);
}

export const describeEntry = (call: Call) => ({ accessEntry: shown(call, entryOf(call)) });

export const listEntries = (call: Call) => ({ accessEntries: [...clusterOf(call).entries.keys()] });

export function updateEntry(call: Call): object {
  const before = entryOf(call);
  const { kubernetesGroups = before.kubernetesGroups, username = before.username } = parsed(Changeable, call.body);
  const entry = { ...before, kubernetesGroups, username, modifiedAt: now() };
  clusterOf(call).entries.set(entry.principalArn, entry);
  return { accessEntry: shown(call, entry) };
}

export function deleteEntry(call: Call): object {
  clusterOf(call).entries.delete(entryOf(call).principalArn);
  return {};
}

function shown({ place }: Call, { policies: _, ...entry }: AccessEntry): object {
  return withTags(place, entry, entry.accessEntryArn);
}
