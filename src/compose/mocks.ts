import type { Cloud } from '../../schema/clouds.ts';
import type { Environment } from '../answers/repository.ts';
import type { Tree } from '../answers/tree.ts';
import { type Feature, isHere } from './feature.ts';
import type { RegionPlace } from './place.ts';
import { namedSecrets } from './secret-settings.ts';

const AZURE_GROUP = '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/mock/providers';

/**
 * What units of Terragrunt take for outputs of others that are not applied yet, as far as it depends on answers; the rest
 * stands in the units. Every value has the form that the cloud gives it and says that it is none.
 */
export function mocksOf(place: RegionPlace): object {
  const { environment, region } = place;
  return {
    kubernetesVersion: environment.cluster.version,
    serviceCidr: environment.network.serviceCidr,
    secretStore: environment.secrets.backend.aws,
    secretPrefix: SECRET_PREFIXES[environment.secrets.backend.aws],
    secrets: Object.fromEntries(Object.keys(namedSecrets(environment)).map(name => [name, mockSecret(place)])),
    dnsZones: dnsZones(environment),
    zoneCidrs: Object.fromEntries(region.zones.map(zone => [zone, region.cidr])),
    zoneSubnets: Object.fromEntries(
      region.zones.map(zone => [zone, `${AZURE_GROUP}/Microsoft.Network/virtualNetworks/mock/subnets/data`]),
    ),
  };
}

const SECRET_ARNS = {
  'secrets-manager': ['secretsmanager', 'secret:mock'],
  ssm: ['ssm', 'parameter/mock'],
} as const;

const SECRET_PREFIXES = { 'secrets-manager': 'mock/', ssm: '/mock/' } as const;

function mockSecret({ environment, cloud, region }: RegionPlace): Tree {
  const [service, resource] = SECRET_ARNS[environment.secrets.backend.aws];
  const ids: Readonly<Record<Cloud, Tree>> = {
    aws: { arn: `arn:aws:${service}:${region.name}:123456789012:${resource}` },
    azure: { resource_id: `${AZURE_GROUP}/Microsoft.KeyVault/vaults/mock/secrets/mock` },
    gcp: { id: 'projects/mock-project/secrets/mock' },
  };
  return { ...ids[cloud], name: 'mock' };
}

function dnsZones({ network }: Environment): Tree {
  if (!network.privateEndpoints) return {};
  return { vault: `${AZURE_GROUP}/Microsoft.Network/privateDnsZones/privatelink.vaultcore.azure.net` };
}

/** What stands in for the outputs of module addon-resources. */
export function addonOutputs(place: RegionPlace, features: readonly Feature[]): { name: string; value: Tree }[] {
  const outputs = features
    .filter(feature => isHere(feature, place))
    .flatMap(feature => Object.entries(feature.mockOutputs?.(place) ?? {}));
  return outputs.map(([name, value]) => ({ name, value })).sort((left, right) => (left.name < right.name ? -1 : 1));
}
