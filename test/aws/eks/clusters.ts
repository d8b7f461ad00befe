import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { addCreatorEntry } from './access-entries.ts';
import { reachable, serviceRange, type VpcResponse } from './cluster-network.ts';
import { CreateCluster } from './cluster-request.ts';
import { arnOf, type Call, type ClusterContent, clusterOf, now, type Place, withTags } from './place.ts';
import { inUse, invalidRequest, parsed } from './refusal.ts';
import { DefaultVersion, offered } from './versions.ts';

type Asked = z.infer<typeof CreateCluster>;

export interface Cluster
  extends Pick<
    Asked,
    'accessConfig' | 'deletionProtection' | 'encryptionConfig' | 'logging' | 'roleArn' | 'upgradePolicy'
  > {
  readonly arn: string;
  readonly name: string;
  readonly resourcesVpcConfig: VpcResponse;
  readonly version: string;
  readonly zonalShiftConfig?: Asked['zonalShiftConfig'];
}

export function createCluster(call: Call): object {
  const { place, body } = call;
  const asked = parsed(CreateCluster, body);
  if (place.clusters.has(asked.name)) throw inUse(`Cluster already exists with name: ${asked.name}`);
  const cluster = newCluster(place, asked);
  const content: ClusterContent = {
    cluster,
    nodeGroups: new Map(),
    addOns: new Map(),
    entries: new Map(),
    identities: new Map(),
    updates: new Map(),
  };
  place.clusters.set(asked.name, content);
  place.tags.set(cluster.arn, asked.tags);
  addCreatorEntry(call, content);
  return { cluster: withTags(place, cluster, cluster.arn) };
}

function newCluster(place: Place, asked: Asked): Cluster {
  const arn = arnOf(place, 'cluster', asked.name);
  const id = createHash('sha256').update(arn).digest('hex').slice(0, 32).toUpperCase();
  const { tags: _, bootstrapSelfManagedAddons: __, clientRequestToken: ___, ...kept } = asked;
  return {
    ...kept,
    ...{ arn, createdAt: now(), status: 'ACTIVE', platformVersion: 'eks.1', health: { issues: [] } },
    version: offered(asked.version ?? DefaultVersion),
    resourcesVpcConfig: reachable(defaultNetwork(id), asked.resourcesVpcConfig),
    ...made(place, id),
    ...{ kubernetesNetworkConfig: kubernetesNetwork(asked.kubernetesNetworkConfig) },
  };
}

function made({ region }: Place, id: string) {
  return {
    certificateAuthority: { data: Buffer.from(`certificate of ${id}`).toString('base64') },
    endpoint: `https://${id}.gr7.${region}.eks.amazonaws.com`,
    identity: { oidc: { issuer: `https://oidc.eks.${region}.amazonaws.com/id/${id}` } },
  };
}

function kubernetesNetwork(asked: Asked['kubernetesNetworkConfig']) {
  const serviceIpv4Cidr = serviceRange(asked.serviceIpv4Cidr);
  return { ipFamily: 'ipv4', elasticLoadBalancing: { enabled: false }, ...asked, serviceIpv4Cidr };
}

function defaultNetwork(id: string): VpcResponse {
  const suffix = id.slice(0, 17).toLowerCase();
  return {
    clusterSecurityGroupId: `sg-${suffix}`,
    endpointPrivateAccess: false,
    endpointPublicAccess: true,
    publicAccessCidrs: ['0.0.0.0/0'],
    securityGroupIds: [],
    subnetIds: [],
    vpcId: `vpc-${suffix}`,
  };
}

export function describeCluster(call: Call): object {
  const { cluster } = clusterOf(call);
  return { cluster: withTags(call.place, cluster, cluster.arn) };
}

export function listClusters({ place }: Call): object {
  return { clusters: [...place.clusters.keys()] };
}

export function deleteCluster(call: Call): object {
  const { cluster, nodeGroups } = clusterOf(call);
  if (cluster.deletionProtection) throw invalidRequest('Cluster deletion protection is enabled.');
  if (nodeGroups.size > 0) throw inUse('Cluster has nodegroups attached');
  call.place.clusters.delete(cluster.name);
  return { cluster: { ...cluster, status: 'DELETING' } };
}
