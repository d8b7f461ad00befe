import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { textOf } from '../cases.ts';
import { describeWithTerraform } from '../terraform/harness/describe-with.ts';
import { assertionsOf, violationsIn } from './assertions.ts';
import { bootstrapBreaches } from './bootstrap-breaches.ts';
import { type Breach, breached } from './breach.ts';
import { clusterBreaches } from './cluster-breaches.ts';
import { dataBreaches } from './data-breaches.ts';
import { declarationsIn } from './declarations.ts';
import { edgeBreaches } from './edge-breaches.ts';
import { goldenFiles, goldenRoots } from './golden-roots.ts';
import { identityBreaches } from './identity-breaches.ts';
import { networkBreaches } from './network-breaches.ts';
import { declaredResources } from './plan.ts';
import type { Resource } from './resource.ts';
import { secretBreaches } from './secret-breaches.ts';
import { KeyOfAws, keylessStores, StorageKeys } from './storage-keys.ts';

const breaches = [
  ...bootstrapBreaches,
  ...identityBreaches,
  ...networkBreaches,
  ...edgeBreaches,
  ...clusterBreaches,
  ...dataBreaches,
  ...secretBreaches,
];
const ids = assertionsOf.aws.map(({ id }) => id);

type Checks = Record<string, [title: string, types: string[]]>;

// The index of checkov 3.3.13: by cloud what each id stands for, and the types of resources that it looks at.
const known: Record<keyof typeof assertionsOf, Checks> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'checkov-ids.json'), 'utf8'),
);
const clouds = [
  { cloud: 'aws', prefix: 'aws_' },
  { cloud: 'azure', prefix: 'azurerm_' },
  { cloud: 'gcp', prefix: 'google_' },
] as const;

const code = [...goldenFiles.values()].flat().filter(({ path }) => path.endsWith('.tf'));
const declarations = code.flatMap(file => declarationsIn(file.path, textOf(file)));
const declaredTypes = new Set(declarations.map(({ resource }) => resource.split('.')[0] ?? ''));

describe('the table of assertions', () => {
  const generated = clouds.filter(({ prefix }) => [...declaredTypes].some(type => type.startsWith(prefix)));

  it.each(generated)('holds exactly the ids that touch a generated resource, each once: $cloud', ({ cloud }) => {
    const all = Object.entries(known[cloud]);
    const touching = all.filter(([, [, types]]) => types.some(type => declaredTypes.has(type))).map(([id]) => id);
    expect(touching.length).toBeGreaterThan(60);
    expect(assertionsOf[cloud].map(({ id }) => id).sort()).toEqual(touching.sort());
  });

  it('finds every block of the generated files', () => {
    const starts = code.flatMap(file => textOf(file).match(/^(?:resource|data) /gm) ?? []);
    expect(declarations).toHaveLength(starts.length);
  });
});

describeWithTerraform('the assertions', () => {
  let golden: readonly Resource[];
  let planted: readonly Resource[];

  beforeAll(async () => {
    const filesOf = ({ example = 'aws-everything' }: Breach) => goldenFiles.get(example) ?? [];
    const plans = [goldenRoots, breaches.map(breach => breached(breach, filesOf(breach)))];
    [golden = [], planted = []] = await Promise.all(plans.map(declaredResources));
  }, 480_000);

  it('see every resource of the golden repositories', () => {
    const planned = new Set(golden.map(({ declared }) => declared));
    const created = declarations.filter(({ isData }) => !isData).map(({ path, resource }) => `${path} ${resource}`);
    // What protects a root is left out of its plan.
    const unseen = created.filter(name => !planned.has(name) && !name.includes(' terraform_data.'));
    expect([...new Set(unseen)].sort()).toEqual(Unseen);
  });

  it('hold for every root, except where a comment says why not', () => {
    const open = violationsIn(golden).filter(({ id, resource }) => !resource.skips.includes(id));
    expect(open.map(({ id, resource }) => `${id} ${resource.address}`)).toEqual([]);
  });

  it('need every skip that stands in the files', () => {
    const needed = new Set(violationsIn(golden).map(({ id, resource }) => `${resource.declared} ${id}`));
    const written = golden.flatMap(({ declared, skips }) => skips.map(id => `${declared} ${id}`));
    expect([...new Set(written)].filter(skip => !needed.has(skip))).toEqual([]);
  });

  it('keep the flow logs of protected environments for a year, and their other logs for 90 days', () => {
    const logs = golden.filter(({ type, root }) => type === 'aws_cloudwatch_log_group' && root.isProtected);
    const ofTraffic = logs.filter(({ declared }) => declared.includes('/flow-logs.tf '));
    expect(ofTraffic.length).toBeGreaterThan(1);
    expect(logs.length).toBeGreaterThan(ofTraffic.length);
    const shorterThan = (days: number) => logs.filter(({ values }) => Number(values.retention_in_days) < days);
    expect(shorterThan(90)).toEqual([]);
    expect(shorterThan(365).filter(log => ofTraffic.includes(log))).toEqual([]);
  });

  it('find no store without a key of ours, except where S3 or a reason allows none', () => {
    const stores = golden.filter(({ type }) => type in StorageKeys);
    const types = new Set(stores.map(({ type }) => type));
    expect(Object.keys(StorageKeys).filter(type => !types.has(type))).toEqual([]);
    const keyless = stores.filter(store => keylessStores([store]).length > 0).map(({ declared }) => declared);
    expect([...new Set(keyless)].sort()).toEqual(Object.keys(KeyOfAws).sort());
  });

  it.each(breaches)('find what is planted in $name, and nothing else', ({ name, found }) => {
    const scope = planted.filter(({ root }) => root.key === name);
    const open = violationsIn(scope).filter(({ id, resource }) => !resource.skips.includes(id));
    const names = open.map(({ id, resource }) => `${id} ${resource.declared.split(' ')[1]}`);
    expect([...new Set(names)].sort()).toEqual([...found].sort());
  });

  it('have each been seen to fail', () => {
    const seen = new Set(breaches.flatMap(({ found }) => found.map(line => line.split(' ')[0])));
    expect(ids.filter(id => !seen.has(id))).toEqual(Object.keys(ForeignTypes));
  });
});

// What modules can make and no golden case asks for: most of it is there for a team that writes it into its leaf.
const Unseen = [
  'modules/azure/addon-resources/certificate.tf azurerm_key_vault_certificate.this',
  'modules/azure/cluster/access.tf azurerm_role_definition.this',
  'modules/azure/secrets/secrets.tf azurerm_key_vault_secret.written',
  'modules/gcp/state/access.tf google_storage_bucket_iam_member.this',
];

// What the assertions refuse although no template and no recorded schema knows the type.
const ForeignTypes = {
  CKV2_AWS_7: 'aws_emr_cluster',
  CKV2_AWS_37: 'aws_codecommit_repository',
  CKV2_AWS_75: 'aws_lambda_function_url',
  CKV2_AWS_68: 'aws_sagemaker_notebook_instance',
  CKV2_AWS_36: 'http',
};

it.each(Object.entries(ForeignTypes))('%s refuses %s, which nobody has looked at', (id, type) => {
  const root = { key: 'root', isProtected: false };
  const resource: Resource = { address: `${type}.this`, type, values: {}, root, declared: '', skips: [] };
  expect(violationsIn([resource])).toEqual([{ id, resource }]);
});
