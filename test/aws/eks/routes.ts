import * as entries from './access-entries.ts';
import * as policies from './access-policies.ts';
import { describeAddOnVersions } from './add-on-versions.ts';
import * as addOns from './add-ons.ts';
import * as clusterUpdates from './cluster-updates.ts';
import * as clusters from './clusters.ts';
import * as groupUpdates from './node-group-updates.ts';
import * as groups from './node-groups.ts';
import type { Call } from './place.ts';
import * as identities from './pod-identities.ts';
import { Refusal } from './refusal.ts';
import * as tags from './tags.ts';
import { describeVersions } from './versions.ts';

type Handler = (call: Call) => object;

const Cluster = '/clusters/:cluster';
const Group = `${Cluster}/node-groups/:group`;
const AddOn = `${Cluster}/addons/:addon`;
const Entry = `${Cluster}/access-entries/:principal`;
const Identity = `${Cluster}/pod-identity-associations/:association`;

/** Method and path of what EKS is asked here: https://docs.aws.amazon.com/eks/latest/APIReference/API_Operations.html */
const Routes: Readonly<Record<string, Handler>> = {
  'GET /cluster-versions': describeVersions,
  'GET /addons/supported-versions': describeAddOnVersions,
  'POST /clusters': clusters.createCluster,
  'GET /clusters': clusters.listClusters,
  [`GET ${Cluster}`]: clusters.describeCluster,
  [`DELETE ${Cluster}`]: clusters.deleteCluster,
  [`POST ${Cluster}/update-config`]: clusterUpdates.updateClusterConfig,
  [`POST ${Cluster}/updates`]: clusterUpdates.updateClusterVersion,
  [`GET ${Cluster}/updates/:update`]: clusterUpdates.describeUpdate,
  [`POST ${Cluster}/node-groups`]: groups.createNodeGroup,
  [`GET ${Cluster}/node-groups`]: groups.listNodeGroups,
  [`GET ${Group}`]: groups.describeNodeGroup,
  [`DELETE ${Group}`]: groups.deleteNodeGroup,
  [`POST ${Group}/update-config`]: groupUpdates.updateNodeGroupConfig,
  [`POST ${Group}/update-version`]: groupUpdates.updateNodeGroupVersion,
  [`POST ${Cluster}/addons`]: addOns.createAddOn,
  [`GET ${Cluster}/addons`]: addOns.listAddOns,
  [`GET ${AddOn}`]: addOns.describeAddOn,
  [`POST ${AddOn}/update`]: addOns.updateAddOn,
  [`DELETE ${AddOn}`]: addOns.deleteAddOn,
  [`POST ${Cluster}/access-entries`]: entries.createEntry,
  [`GET ${Cluster}/access-entries`]: entries.listEntries,
  [`GET ${Entry}`]: entries.describeEntry,
  [`POST ${Entry}`]: entries.updateEntry,
  [`DELETE ${Entry}`]: entries.deleteEntry,
  [`POST ${Entry}/access-policies`]: policies.associatePolicy,
  [`GET ${Entry}/access-policies`]: policies.listAssociatedPolicies,
  [`DELETE ${Entry}/access-policies/:policy`]: policies.disassociatePolicy,
  [`POST ${Cluster}/pod-identity-associations`]: identities.createIdentity,
  [`GET ${Cluster}/pod-identity-associations`]: identities.listIdentities,
  [`GET ${Identity}`]: identities.describeIdentity,
  [`POST ${Identity}`]: identities.updateIdentity,
  [`DELETE ${Identity}`]: identities.deleteIdentity,
  'GET /tags/:arn': tags.listTags,
  'POST /tags/:arn': tags.tagResource,
  'DELETE /tags/:arn': tags.untagResource,
};

const Compiled = Object.entries(Routes).map(([route, handler]) => ({
  handler,
  pattern: new RegExp(`^${route.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
}));

/** Answers a request: `line` is its method and its path, in which ARNs are still encoded. */
export function answer(line: string, call: Omit<Call, 'named'>): object {
  for (const { handler, pattern } of Compiled) {
    const groups = pattern.exec(line)?.groups;
    if (pattern.test(line)) return handler({ ...call, named: part => decodeURIComponent(`${groups?.[part]}`) });
  }
  throw new Refusal(404, 'UnknownOperationException', `EKS is not asked ${line} here.`);
}
