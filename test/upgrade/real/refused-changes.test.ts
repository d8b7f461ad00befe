import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { runUpdate } from '../../../src/commands/update.ts';
import { UserError } from '../../../src/user-error.ts';
import { on } from '../../answers/build.ts';
import { generated } from '../../cases.ts';
import { ensureBuilt, treeOf } from '../../cli/bin.ts';
import { laterPackage } from '../../cli/later-package.ts';
import { outcome } from '../../inspect/generated-folder.ts';
import { writeTree } from '../../roots/write-tree.ts';
import { type Copy, copyAt } from './copy.ts';

// What a plan shows for each of these is in schema/force-new.json, with where that is known from.

jest.setTimeout(60_000);

const Regions = { aws: 'eu-west-1', azure: 'westeurope', gcp: 'europe-west1' } as const;
type Cloud = keyof typeof Regions;

const rootOf = (cloud: Cloud, component: string) => `environments/dev/${cloud}/${Regions[cloud]}/${component}`;
const Aks = 'module.cluster.azurerm_kubernetes_cluster.this';
const Eks = 'module.cluster.aws_eks_cluster.this';
const Rds = 'module.data.aws_db_instance.this';
const Flexible = 'module.data.azurerm_postgresql_flexible_server.this';
const CloudSql = 'module.data.google_sql_database_instance.this';
const Gke = 'module.cluster.google_container_cluster.this';

type Harmed = [cloud: Cloud, component: string, address: string, detail: string];

let copy: Copy;

beforeAll(async () => {
  copy = copyAt(writeTree((await generated(`${on('aws', 'azure', 'gcp')}data: { enabled: true }\n`)).values()));
});

const Answers = `network:
  podCidr: 10.112.0.0/12
  serviceCidr: 172.24.0.0/16
  subnets: { privateOffset: 40 }
cluster:
  endpoint: private+restricted
  publicCidrs: [203.0.113.0/24]
`;

describe('an answer that would replace what holds something is refused by update, with the address', () => {
  let problems: readonly object[];

  beforeAll(async () => {
    const own = copy.read('scaffold.yaml');
    copy.edit('scaffold.yaml', text => text.replace(/^environments:/m, `${Answers}environments:`));
    const before = treeOf(copy.dir);
    problems = await problemsOf(outcome(runUpdate, copy.dir));
    expect(treeOf(copy.dir)).toEqual(before);
    copy.write('scaffold.yaml', own);
  });

  it.each<Harmed>([
    ['aws', 'cluster', Eks, 'kubernetes_network_config.service_ipv4_cidr'],
    ['aws', 'network', 'module.network.aws_subnet.private', 'cidr_block'],
    ['azure', 'cluster', Aks, 'network_profile.service_cidr'],
    ['azure', 'cluster', Aks, 'network_profile.pod_cidr'],
    ['azure', 'cluster', Aks, 'private_cluster_enabled'],
  ])('%s %s: %s %s', (...harmed) => expect(problems).toContainEqual(named(harmed)));
});

/** A change of a file of a module that does harm. */
type Harm = [...Harmed, file: string, from: string | RegExp, to: string];

const Harms: readonly Harm[] = [
  ['aws', 'cluster', Eks, 'service_ipv4_cidr', 'main', '= var.service_cidr }', '= "172.31.0.0/16" }'],
  ['aws', 'cluster', Eks, 'encryption_config', 'main', / {2}encryption_config \{[\s\S]*?\n {2}\}\n\n/, ''],
  ['aws', 'data', Rds, 'storage_encrypted', 'instance', /storage_encrypted( +)= true/, 'storage_encrypted$1= false'],
  ['azure', 'cluster', Aks, 'dns_prefix', 'cluster', /dns_prefix( +)= var.name/, 'dns_prefix$1= "aks"'],
  ['azure', 'cluster', Aks, 'oidc_issuer', 'cluster', /oidc_issuer_enabled( +)= true/, 'oidc_issuer_enabled$1= false'],
  [
    'azure',
    'cluster',
    Aks,
    'default_node_pool.vm_size',
    'cluster',
    /temporary_name.*\n.*vm_size .*/,
    'vm_size = "big"',
  ],
  ['azure', 'data', Flexible, 'delegated_subnet_id', 'server', /delegated_subnet_id .*/, 'delegated_subnet_id = "x"'],
  ['gcp', 'cluster', Gke, 'secrets of the cluster would lie unencrypted', 'cluster', '"ENCRYPTED"', '"DECRYPTED"'],
  ['gcp', 'cluster', Gke, 'subsetting', 'cluster', /l4_ilb_subsetting( +)= true/, 'l4_ilb_subsetting$1= false'],
  [
    'gcp',
    'data',
    CloudSql,
    'encryption_key_name',
    'instance',
    /encryption_key_name = .*/,
    'encryption_key_name = null',
  ],
];

describe('a release that would harm what holds something is refused by upgrade, with the address', () => {
  let problems: readonly { path: string; message: string }[];

  beforeAll(async () => {
    ensureBuilt();
    const later = laterPackage('0.2.0', change => {
      for (const [cloud, component, , , file, from, to] of Harms)
        change.edit(`${cloud}/${component}/modules/${cloud}/${component}/${file}.tf`, text => text.replace(from, to));
    });
    const before = treeOf(copy.dir);
    const { code, out } = await copy.run(later, 'upgrade', '--json');
    expect(code).toBe(3);
    expect(treeOf(copy.dir)).toEqual(before);
    problems = JSON.parse(out).error.problems;
  });

  it.each(Harms)('%s %s: %s %s', (...[cloud, component, address, detail]) => {
    expect(problems).toContainEqual(named([cloud, component, address, detail]));
  });
});

function named([cloud, component, address, detail]: Harmed) {
  return expect.objectContaining({
    path: expect.stringMatching(new RegExp(`^${rootOf(cloud, component)}: ${address.replaceAll('.', '\\.')}`)),
    message: expect.stringContaining(detail),
  });
}

async function problemsOf(run: Promise<unknown>): Promise<readonly object[]> {
  const refusal: unknown = await run.then(
    () => undefined,
    error => error,
  );
  if (!(refusal instanceof UserError)) throw new Error(`it was not refused: ${refusal}`);
  expect(refusal.exitCode).toBe(3);
  return refusal.problems ?? [];
}
