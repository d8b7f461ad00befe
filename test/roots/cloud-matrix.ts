import { cloudFactors } from './cloud-factors.ts';
import { choiceOf, pairwise } from './pairwise.ts';

type Choice = { [Name in keyof typeof cloudFactors]: (typeof cloudFactors)[Name][number] };

/** Answer texts on Azure, on Google Cloud and on both, in which every two choices meet. */
export function cloudMatrix(seed: number): { name: string; text: string }[] {
  return pairwise(cloudFactors, seed).map((row, index) => {
    const choice = choiceOf(cloudFactors, row);
    return { name: `${choice.clouds.join('-')}-${index}`, text: JSON.stringify(answersOf(choice)) };
  });
}

function answersOf(choice: Choice): object {
  return {
    project: { name: choice.names.project, repository: choice.repository },
    environments: {
      [choice.names.environment]: {
        profile: choice.profile,
        promoteFrom: null,
        protected: choice.protected,
        ...presenceOf(choice),
        state: stateOf(choice),
        network: networkOf(choice),
        cluster: clusterOf(choice),
        nodes: nodesOf(choice),
        addons: addonsOf(choice),
        dns: choice.dns,
        tls: { issuer: issuerOf(choice) },
        secrets: { inCluster: choice.inCluster, rotationDays: choice.rotationDays },
        security: { tlsPolicy: choice.tlsPolicy, binaryAuthorization: choice.binaryAuthorization },
        data: dataOf(choice),
        tags: { extra: choice.extra },
      },
    },
  };
}

function presenceOf({ clouds, regions, ids }: Choice): object {
  const named = {
    azure: { subscription: '00000000-1111-2222-3333-444444444444', tenant: '55555555-6666-7777-8888-999999999999' },
    gcp: { project: 'acme-prod-12345678901234567890', projectNumber: '1234567890123456789' },
  };
  // Two clouds have enough roots with one region each.
  const entries = clouds.map(cloud => [
    cloud,
    {
      ...(ids ? named[cloud] : {}),
      regions: Object.fromEntries(regions[cloud].slice(0, clouds.length === 1 ? 2 : 1).map(region => [region, {}])),
    },
  ]);
  return Object.fromEntries(entries);
}

function stateOf({ create, accessLogs, runnerCidrs, principals }: Choice): object {
  const azure = create ? {} : { resourceGroup: 'states', storageAccount: 'acmestates', container: 'acme-states' };
  const gcp = create ? {} : { bucket: 'acme-states' };
  return { create, accessLogs, azure: { ...azure, runnerCidrs }, gcp: { ...gcp, principals } };
}

function networkOf(choice: Choice): object {
  const { nat, acls, flowLogDays, privateEndpoints, cut, ranges, cni } = choice;
  const flowLogs = flowLogDays === null ? { flowLogs: false } : { flowLogs: true, flowLogRetentionDays: flowLogDays };
  const network = { nat, natReason: 'A test.', acls, privateEndpoints, zones: zonesOf(choice), cni: { azure: cni } };
  return { ...network, ...flowLogs, ...cut, ...ranges };
}

// A production environment spans three zones, and a standby needs two.
function zonesOf({ profile, zones, data, multiAz }: Choice): number {
  if (profile === 'prod') return 3;
  return data !== null && multiAz ? Math.max(2, zones) : zones;
}

function clusterOf({ profile, version, admins, publicCidrs, logs, logDays }: Choice): object {
  const endpoint = publicCidrs.length > 0 ? 'private+restricted' : 'private';
  const isProduction = profile === 'prod';
  const kept = isProduction ? [...new Set(['audit', ...logs])] : logs;
  const logRetentionDays = isProduction ? Math.max(30, logDays) : logDays;
  return { version, endpoint, publicCidrs, admins, logs: kept, logRetentionDays };
}

function nodesOf(choice: Choice): object {
  const { os, arch, spot, scaleDown, maxUnavailable, diskGib, profile, clouds } = choice;
  const capacity = profile === 'prod' || clouds.some(cloud => cloud === 'azure') ? 'on-demand' : choice.capacity;
  const pools = { workload: { capacity }, spot: { enabled: spot }, spotReason: 'A test.' };
  // GKE replaces no more than 20.
  const isOnGcp = clouds.some(cloud => cloud === 'gcp');
  const rotation = { maxUnavailable: isOnGcp ? Math.min(20, maxUnavailable) : maxUnavailable };
  return { ...pools, os: { azure: os }, arch, scaleDown, rotation, diskGib };
}

function addonsOf(choice: Choice): object {
  const { gateway, localDns, externalDns, dns } = choice;
  return {
    gateway,
    'cert-manager': hasCertManager(choice),
    'node-local-dns': localDns,
    'external-dns': externalDns && 'domain' in dns,
  };
}

// Gateways on Azure have their certificates from nowhere else.
function hasCertManager({ certManager, gateway, clouds, dns }: Choice): boolean {
  return certManager || (gateway && 'domain' in dns && clouds.some(cloud => cloud === 'azure'));
}

function issuerOf(choice: Choice): string {
  return hasCertManager(choice) ? choice.issuer : 'acm';
}

function dataOf(choice: Choice): object {
  const { data, profile, retentionDays, multiAz, vaultLock } = choice;
  if (data === null) return { enabled: false };
  const isProduction = profile === 'prod';
  const backup = {
    ...copyOf(choice),
    retentionDays: isProduction ? Math.max(7, retentionDays) : retentionDays,
    multiAz: isProduction || multiAz,
    vaultLock,
  };
  // What is burstable has no standby.
  const azure = backup.multiAz && data.size.azure.startsWith('B_') ? 'GP_Standard_D2ds_v5' : data.size.azure;
  return { enabled: true, storageGib: data.storageGib, size: { ...data.size, azure }, backup };
}

// One region of Azure has no pair, so that copies may be the default of its environment and not an answer.
function copyOf({ clouds, regions, crossRegion }: Choice): object {
  if (!crossRegion) return { crossRegion };
  const copyRegion = clouds.some(cloud => cloud === 'gcp') ? 'europe-west4' : null;
  return regions.azure.length > 1 && clouds.length === 1 ? { copyRegion } : { copyRegion, crossRegion };
}
