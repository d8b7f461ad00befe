import { type Cloud, cloudNames } from '../../schema/clouds.ts';
import { cloudsOf, type Environment, type Region, type Repository, regionsOf } from '../answers/repository.ts';
import { addonsOf } from './addon-names.ts';
import { karpenterPools } from './aws/karpenter-pools.ts';
import { nodePools } from './aws/node-pools.ts';
import { logDays } from './azure/cluster-arguments.ts';
import { leafFile } from './leaf.ts';

/** A cluster is in one region of one cloud. */
type ClusterPlace = { cloud: Cloud; region: Region };

/** Clusters, pools and add-ons as the document about clusters lists them: plain texts in the order of the answers. */
export function clusterRows({ project, engine, environments }: Repository): object {
  return {
    clusters: environments.flatMap(environment =>
      regionsOf(environment).map(place => clusterRow(project.name, environment, place)),
    ),
    pools: environments
      .flatMap(environment => poolRows(environment))
      .map(({ file, ...row }) => ({ ...row, file: leafFile(engine, file) })),
    addons: addonRows(environments),
  };
}

function clusterRow(project: string, environment: Environment, { cloud, region }: ClusterPlace): object {
  const { cluster, nodes } = environment;
  const isOpen = cluster.endpoint === 'private+restricted';
  return {
    name: `${project}-${environment.name}`,
    region: region.name,
    version: cluster.version,
    endpoint: isOpen ? `the network, and ${cluster.publicCidrs.join(', ')}` : 'the network alone',
    pods: podNetwork(environment, cloud),
    autoscaler: cloud === 'aws' ? nodes.autoscaler.aws : 'the cluster itself',
    scaleDown: nodes.scaleDown,
    logs: `${cloud === 'azure' ? logDays(cluster.logRetentionDays) : cluster.logRetentionDays} days`,
  };
}

function podNetwork({ network }: Environment, cloud: Cloud): string {
  return cloud === 'gcp' ? 'dataplane-v2' : network.cni[cloud];
}

function poolRows(environment: Environment): (Omit<PoolRow, 'types'> & { environment: string; types: string })[] {
  return regionsOf(environment).flatMap(place => {
    const rows = place.cloud === 'aws' ? awsRows(environment, place) : managedRows(environment, place);
    return rows.map(row => ({ environment: environment.name, ...row, types: row.types.join(', ') }));
  });
}

type PoolRow = { pool: string; size: string; types: string[]; bought: string; file: string };

function awsRows(environment: Environment, place: ClusterPlace): PoolRow[] {
  return [...groupRows(environment, place), ...karpenterRows(environment, place)];
}

// Karpenter adds nodes of its own beside the groups, which then keep their smallest number.
function groupRows(environment: Environment, place: ClusterPlace): PoolRow[] {
  const isFixed = environment.nodes.autoscaler.aws === 'karpenter';
  return Object.entries(nodePools(environment)).map(([pool, { min, max, types, capacity }]) => ({
    pool,
    size: isFixed ? `${min}` : `${min} to ${max}`,
    types,
    bought: capacity === 'SPOT' ? 'spot' : 'on-demand',
    file: poolsFile(environment, place),
  }));
}

function karpenterRows(environment: Environment, { region }: ClusterPlace): PoolRow[] {
  if (environment.nodes.autoscaler.aws !== 'karpenter') return [];
  return Object.entries(karpenterPools(environment)).map(
    ([pool, { cpu_limit: limit, instance_types: types, ...rest }]) => ({
      pool: `${pool}, by Karpenter`,
      size: `up to ${limit} CPUs`,
      types,
      bought: rest.capacity_type,
      file: `environments/${environment.name}/aws/${region.name}/kubernetes-addons/main.tf`,
    }),
  );
}

function managedRows(environment: Environment, place: ClusterPlace): PoolRow[] {
  const { system, workload, spot } = environment.nodes;
  const cloud = place.cloud === 'azure' ? 'azure' : 'gcp';
  const row = (pool: string, size: string, nodes: { size: { azure: string; gcp: string } }): PoolRow => ({
    pool,
    size,
    types: [nodes.size[cloud]],
    bought: pool === 'spot' || (pool === 'workload' && workload.capacity === 'spot') ? 'spot' : 'on-demand',
    file: pool === 'system' ? systemPoolFile(environment, place) : poolsFile(environment, place),
  });
  return [
    row('system', `${system.min} to ${system.max}`, system),
    row('workload', `${workload.min} to ${workload.max}`, workload),
    ...(spot.enabled ? [row('spot', `0 to ${spot.max}`, spot)] : []),
  ];
}

/** The one file of Terraform in which the sizes and types of the nodes of a region stand. */
export function poolsFile(environment: Environment, { cloud, region }: ClusterPlace): string {
  const root = `environments/${environment.name}/${cloud}/${region.name}`;
  const isApart = cloud === 'aws' && environment.network.cni.aws === 'cilium';
  return isApart ? `${root}/nodes/main.tf` : `${root}/cluster/nodes.tf`;
}

// AKS is made with its first pool, which therefore belongs to the cluster itself.
function systemPoolFile(environment: Environment, place: ClusterPlace): string {
  const file = poolsFile(environment, place);
  return place.cloud === 'azure' ? file.replace(/nodes\.tf$/, 'main.tf') : file;
}

function addonRows(environments: readonly Environment[]): object[] {
  const homes = environments.flatMap(homesOf);
  const names = [...new Set(homes.flatMap(({ addons }) => addons))].sort();
  return names.map(addon => {
    const own = homes.filter(({ addons }) => addons.includes(addon));
    return { addon, environments: own.length === homes.length ? 'all' : own.map(({ name }) => name).join(', ') };
  });
}

function homesOf(environment: Environment): { name: string; addons: string[] }[] {
  const clouds = cloudsOf(environment);
  return clouds.map(cloud => ({
    name: clouds.length > 1 ? `${environment.name} on ${cloudNames[cloud]}` : environment.name,
    addons: addonsOf(environment, cloud),
  }));
}
