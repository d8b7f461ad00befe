import type { Tree } from '../../src/answers/tree.ts';

/** Answers of one environment that have every leaf: what the hostile ones start from. */
export const plainAnswers: Tree = {
  project: {
    name: 'acme-platform',
    team: 'platform',
    costCenter: 'cc-1001',
    contacts: { email: 'a@example.com', chat: 'chat', pager: 'pager', escalation: ['lead', 'head'] },
    repository: 'https://github.com/acme/platform',
    defaultBranch: 'main',
    owners: ['@acme/platform', 'ops@example.com'],
    license: 'mit',
  },
  environments: {
    prod: {
      profile: 'prod',
      promoteFrom: null,
      aws: { account: '111111111111', regions: { 'eu-west-1': { cidr: '10.1.0.0/16' } } },
      state: {
        locking: 'both',
        principals: ['arn:aws:iam::111111111111:role/admin'],
        aws: { bucket: 'acme-states', table: 'acme-locks' },
      },
      network: { nat: 'single', natReason: 'reason', customNetworking: '100.64.0.0/16' },
      tags: { extra: { 'Data Class': 'internal' } },
    },
  },
};

/** The same environment on another cloud, with a domain and a database. */
export function plainOn(cloud: 'azure' | 'gcp'): Tree {
  const { project } = plainAnswers;
  return { project: project ?? null, environments: { prod: { ...Shared, [cloud]: Presences[cloud] } } };
}

const Shared: Tree = {
  profile: 'prod',
  promoteFrom: null,
  cluster: { admins: ['00000000-aaaa-bbbb-cccc-dddddddddddd', 'group:platform@example.com'] },
  dns: { domain: 'prod.example.com' },
  data: { enabled: true },
  network: { nat: 'single', natReason: 'reason' },
  state: {
    azure: {
      resourceGroup: 'acme-states',
      storageAccount: 'acmestates',
      container: 'states',
      vault: 'acme-states',
      runnerCidrs: ['203.0.113.0/24'],
    },
    gcp: { bucket: 'acme-states', principals: ['group:states@example.com'] },
  },
  tags: { extra: { 'data-class': 'internal' } },
};

const Presences = {
  azure: {
    subscription: '00000000-1111-2222-3333-444444444444',
    tenant: '55555555-6666-7777-8888-999999999999',
    regions: { westeurope: { cidr: '10.1.0.0/16' } },
  },
  gcp: {
    project: 'acme-prod-123456',
    projectNumber: '111111111111',
    regions: { 'europe-west1': { cidr: '10.1.0.0/16', podCidr: '10.64.0.0/16' } },
  },
};
