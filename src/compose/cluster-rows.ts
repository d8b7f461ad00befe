import type { Environment, Region, Repository } from '../answers/repository.ts';
import { karpenterPools } from './karpenter-pools.ts';
import { nodePools } from './node-pools.ts';

/** Clusters, pools and add-ons as the document about clusters lists them: plain texts in the order of the answers. */
export function clusterRows({ project, environments }: Repository): object {
  return {
    clusters: environments.flatMap(environment =>
      environment.aws.regions.map(region => clusterRow(project.name, environment, region)),
    ),
    pools: environments.flatMap(environment => poolRows(environment)),
    addons: addonRows(environments),
    kubeconfig: environments.flatMap(({ name, aws }) =>
      aws.regions.map(region => `aws eks update-kubeconfig --name ${project.name}-${name} --region ${region.name}`),
    ),
  };
}

function clusterRow(project: string, environment: Environment, region: Region): object {
  const { cluster, network, nodes } = environment;
  const isOpen = cluster.endpoint === 'private+restricted';
  return {
    name: `${project}-${environment.name}`,
    region: region.name,
    version: cluster.version,
    endpoint: isOpen ? `the network, and ${cluster.publicCidrs.join(', ')}` : 'the network alone',
    pods: network.cni.aws,
    autoscaler: nodes.autoscaler.aws,
    scaleDown: nodes.scaleDown,
    logs: `${cluster.logRetentionDays} days`,
  };
}

function poolRows(environment: Environment): object[] {
  return environment.aws.regions.flatMap(region => {
    const rows = [...groupRows(environment, region), ...karpenterRows(environment, region)];
    return rows.map(row => ({ environment: environment.name, ...row, types: row.types.join(', ') }));
  });
}

type PoolRow = { pool: string; size: string; types: string[]; bought: string; file: string };

// Karpenter adds nodes of its own beside the groups, which then keep their smallest number.
function groupRows(environment: Environment, region: Region): PoolRow[] {
  const isFixed = environment.nodes.autoscaler.aws === 'karpenter';
  return Object.entries(nodePools(environment)).map(([pool, { min, max, types, capacity }]) => ({
    pool,
    size: isFixed ? `${min}` : `${min} to ${max}`,
    types,
    bought: capacity === 'SPOT' ? 'spot' : 'on-demand',
    file: poolsFile(environment, region),
  }));
}

function karpenterRows(environment: Environment, region: Region): PoolRow[] {
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

/** The one file in which the sizes and types of the nodes of a region stand. */
export function poolsFile(environment: Environment, region: Region): string {
  const root = `environments/${environment.name}/aws/${region.name}`;
  return environment.network.cni.aws === 'cilium' ? `${root}/nodes/main.tf` : `${root}/cluster/nodes.tf`;
}

function addonRows(environments: readonly Environment[]): object[] {
  const homes = new Map<string, string[]>();
  for (const environment of environments) {
    for (const addon of addonsOf(environment)) homes.set(addon, [...(homes.get(addon) ?? []), environment.name]);
  }
  return [...homes].sort().map(([addon, names]) => ({
    addon,
    environments: names.length === environments.length ? 'all' : names.join(', '),
  }));
}

// What an answer switches on that another answer makes idle is not there.
function addonsOf({ addons, dns, network, nodes, secrets }: Environment): string[] {
  const switched = Object.entries(addons).flatMap(([name, isOn]) => (isOn ? [name] : []));
  const present = switched.filter(name => name !== 'external-dns' || dns.domain !== null);
  const networks = network.cni.aws === 'cilium' ? ['cilium'] : ['vpc-cni'];
  const store = secrets.inCluster === 'csi-driver' ? 'secrets-store-csi-driver' : 'external-secrets';
  return [...present, ...networks, 'aws-ebs-csi-driver', 'coredns', 'snapshot-controller', nodes.autoscaler.aws, store];
}
