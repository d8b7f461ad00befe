import type { Factors } from './pairwise.ts';

const group = '00000000-aaaa-bbbb-cccc-dddddddddddd';
const zone =
  '/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/dns/providers/Microsoft.Network/dnsZones';

/** Choices of an environment on Azure and Google Cloud. Numbers and ranges are at the ends of what is let through. */
export const cloudFactors = {
  clouds: [['azure'], ['gcp'], ['azure', 'gcp']],
  regions: [
    { azure: ['westeurope'], gcp: ['europe-west1'] },
    { azure: ['germanywestcentral', 'belgiumcentral'], gcp: ['northamerica-northeast1', 'us-central1'] },
  ],
  names: [
    { project: 'ab', environment: 'cd' },
    { project: 'a-2345678901234567-9', environment: 'abcdefghij' },
  ],
  ids: [true, false],
  profile: ['dev', 'staging', 'prod'],
  protected: [true, false],
  repository: [null, 'https://github.com/acme/platform', 'https://gitlab.com/acme/platform'],
  create: [true, false],
  runnerCidrs: [[], ['203.0.113.0/30', '198.51.100.7/32']],
  principals: [[], ['group:platform@example.com', 'serviceAccount:runner@acme.iam.gserviceaccount.com']],
  accessLogs: [true, false],
  extra: [{}, { 'data-class': 'Büro intern', Zone: 'a/b=c@d' }],
  nat: ['per-zone', 'single', 'none'],
  zones: [1, 2, 3],
  acls: [true, false],
  flowLogDays: [null, 1, 365],
  privateEndpoints: [true, false],
  cut: [
    { prefixLength: 16, subnets: {} },
    { prefixLength: 20, subnets: { newbits: 4, publicOffset: 0, privateOffset: 3, dataOffset: 6 } },
    { prefixLength: 18, subnets: { newbits: 6, publicOffset: 41, privateOffset: 0, dataOffset: 20 } },
  ],
  ranges: [{}, { podCidr: '100.64.0.0/12', serviceCidr: '192.168.255.0/24' }, { serviceCidr: '172.24.0.0/16' }],
  cni: ['azure-cni', 'azure-cni-cilium'],
  version: ['1.35', '1.36'],
  admins: [null, [group, 'group:platform@example.com', 'user:jane.doe@xn--bcher-kva.example']],
  publicCidrs: [[], ['203.0.113.0/24', '198.51.100.7/32']],
  logs: [[], ['audit'], ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler']],
  logDays: [1, 30, 731],
  os: ['azurelinux', 'ubuntu'],
  arch: ['amd64', 'arm64'],
  spot: [true, false],
  capacity: ['on-demand', 'spot'],
  scaleDown: ['conservative', 'balanced'],
  maxUnavailable: [1, 100],
  diskGib: [30, 2048],
  gateway: [true, false],
  certManager: [true, false],
  externalDns: [true, false],
  localDns: [true, false],
  issuer: ['acm', 'cert-manager', 'both'],
  dns: [
    {},
    { domain: 'example.com' },
    { domain: 'example.com', zones: { azure: `${zone}/example.com`, gcp: 'example-com' } },
  ],
  inCluster: ['csi-driver', 'external-secrets'],
  rotationDays: [1, 365],
  tlsPolicy: ['tls13-only', 'tls12+13'],
  binaryAuthorization: [true, false],
  data: [
    null,
    { storageGib: 20, size: { azure: 'B_Standard_B1ms', gcp: 'db-custom-1-3840' } },
    { storageGib: 16384, size: { azure: 'MO_Standard_E96ds_v5', gcp: 'db-perf-optimized-N-128' } },
  ],
  retentionDays: [1, 35],
  crossRegion: [true, false],
  multiAz: [true, false],
  vaultLock: [true, false],
} as const satisfies Factors;
