import type { Environment, Repository } from '../answers/repository.ts';
import type { Tree } from '../answers/tree.ts';
import { projectOf } from './account-ids.ts';
import { storageAccountName } from './azure/names.ts';
import { gcpLogDays } from './gcp/cluster-arguments.ts';
import type { RegionPlace } from './place.ts';

/** Services of Azure that nodes and pods call, and that have private endpoints. */
const AZURE_ENDPOINTS = ['blob', 'registry', 'vault'];
/** The same over the lines of Azure, for networks without private endpoints. */
const AZURE_SERVICES = ['Microsoft.KeyVault', 'Microsoft.Storage'];
/** Domains under which Google Cloud is called, and images are pulled. */
const GOOGLE_DOMAINS = ['gcr.io', 'googleapis.com', 'pkg.dev'];

/** What module network of Azure is told. */
export function azureNetworkArguments(place: RegionPlace): Tree {
  const { repository, environment, region } = place;
  const { network } = environment;
  const account = storageAccountName({ repository, environment, region: region.name }, 'flowLogs');
  const logs = { retention_days: network.flowLogRetentionDays, storage_account_name: account };
  return {
    ...sharedArguments(place),
    flow_logs: network.flowLogs ? { all: logs } : {},
    private_endpoints: network.privateEndpoints ? AZURE_ENDPOINTS : [],
    service_endpoints: network.privateEndpoints ? [] : AZURE_SERVICES,
  };
}

/** What module network of Google Cloud is told. */
export function gcpNetworkArguments(place: RegionPlace): Tree {
  const { environment, region } = place;
  const { network } = environment;
  return {
    ...sharedArguments(place),
    flow_logs: network.flowLogs ? { all: { retention_days: gcpLogDays(network.flowLogRetentionDays) } } : {},
    pod_cidr: region.podCidr,
    private_endpoints: network.privateEndpoints ? GOOGLE_DOMAINS : [],
    project: { id: projectOf(environment) },
    service_cidr: network.serviceCidr,
  };
}

function sharedArguments({ repository, environment, region }: RegionPlace): Tree {
  const { network } = environment;
  return {
    availability_zones: region.zones,
    cidr: region.cidr,
    nat_gateways: network.nat,
    private_domain: privateDomain(repository, environment, region.name),
    subnets: subnetsOf(environment),
  };
}

/** The domain of names inside a network. */
export function privateDomain({ project }: Repository, { name }: Environment, region: string): string {
  return `${region}.${name}.${project.name}.internal`;
}

/** How a network is cut, as modules are told. */
export function subnetsOf({ network }: Environment): Tree {
  const { newbits, publicOffset, privateOffset, dataOffset } = network.subnets;
  return { newbits, public_offset: publicOffset, private_offset: privateOffset, data_offset: dataOffset };
}
