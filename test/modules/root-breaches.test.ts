import { describe, expect, it } from '@jest/globals';
import { breachOf, type Row, withChange } from './breach.ts';
import { AwsVersions, versionsOf } from './code-rules.ts';
import type { Folder } from './generated-folders.ts';
import { rootFaults } from './root-rules.ts';

const root: Folder = {
  path: 'environments/prod/aws/eu-west-1/example',
  files: new Map([
    [
      'backend.tf',
      'terraform {\n  backend "s3" {\n    key = "environments/prod/aws/eu-west-1/example/terraform.tfstate"\n  }\n}\n',
    ],
    ['main.tf', 'module "example" {\n  source = "../../../../../modules/aws/example"\n\n  cidr = "10.0.0.0/16"\n}\n'],
    ['outputs.tf', 'output "example" {\n  value = module.example\n}\n'],
    [
      'dependencies.tf',
      'data "terraform_remote_state" "network" {\n  backend = "s3"\n}\n\ndata "terraform_remote_state" "cluster" {\n  backend = "s3"\n}\n',
    ],
    [
      'protected.tf',
      'resource "terraform_data" "protected" {\n  triggers_replace = [module.example.id]\n\n  lifecycle {\n    prevent_destroy = true\n  }\n}\n',
    ],
    [
      'providers.tf',
      'provider "aws" {\n  allowed_account_ids = ["111111111111"]\n\n  default_tags {\n    tags = {}\n  }\n}\n',
    ],
    ['versions.tf', AwsVersions],
  ]),
};

const rootBreaches: Row[] = [
  ['main.tf has variable cidr', 'main.tf', 'module "example"', 'variable "cidr" {\n}\n\nmodule "example"'],
  [
    'main.tf has data aws_region.this',
    'main.tf',
    'module "example"',
    'data "aws_region" "this" {\n}\n\nmodule "example"',
  ],
  [
    'main.tf has resource aws_vpc.this',
    'main.tf',
    'module "example"',
    'resource "aws_vpc" "this" {\n}\n\nmodule "example"',
  ],
  ['main.tf has locals ', 'main.tf', 'module "example"', 'locals {\n  a = 1\n}\n\nmodule "example"'],
  ['main.tf has a condition', 'main.tf', '"10.0.0.0/16"', 'module.a.b ? 1 : 2'],
  ['main.tf has a repetition', 'main.tf', '  cidr', '  for_each = []\n\n  cidr'],
  ['main.tf has a loop', 'main.tf', '"10.0.0.0/16"', '[for a in [] : a]'],
  ['main.tf has a reference to something other than a module', 'main.tf', '"10.0.0.0/16"', 'var.cidr'],
  ['main.tf has a reference to something other than a module', 'main.tf', '"10.0.0.0/16"', 'data.aws_vpc.this.cidr'],
  [
    'dependencies.tf has data aws_vpc.network',
    'dependencies.tf',
    'terraform_remote_state" "network',
    'aws_vpc" "network',
  ],
  ['../modules/aws/example is no module of this repository', 'main.tf', '../../../../../m', '../m'],
  ['providers.tf has a personal profile', 'providers.tf', '  default_tags', '  profile = "me"\n  default_tags'],
  ['no account is asked for', 'providers.tf', '  allowed_account_ids = ["111111111111"]\n', ''],
  ['nothing is tagged', 'providers.tf', 'default_tags', 'ignore_tags'],
  ['the key of the state is not the path', 'backend.tf', 'eu-west-1', 'eu-west-2'],
  ['there are 0 backends', 'backend.tf', 's3', 'local'],
  ['main.tf has prevent_destroy', 'main.tf', '  cidr', '  prevent_destroy = true\n  cidr'],
  ['versions.tf states other versions', 'versions.tf', '>= 5.100.0', '>= 5.0.0'],
];

describe('a breach in a root is found', () => {
  it('and nothing in one without', () => {
    expect(rootFaults(root, { isProtected: true })).toEqual([]);
  });

  it.each(rootBreaches.map(breachOf))('$fault', breach => {
    expect(rootFaults(withChange(root, breach), { isProtected: true })).toContain(breach.fault);
  });

  it('but not in one that reads what other states have', () => {
    const reading = {
      fault: '',
      file: 'main.tf',
      from: '"10.0.0.0/16"',
      to: 'data.terraform_remote_state.network.outputs.cidr',
    };
    expect(rootFaults(withChange(root, reading), { isProtected: true })).toEqual([]);
  });

  it('nor in one that works inside a cluster, with the providers of that', () => {
    const path = 'environments/prod/aws/eu-west-1/kubernetes-addons';
    const key = (text = '') => text.replace('eu-west-1/example', 'eu-west-1/kubernetes-addons');
    const files = new Map([
      ...root.files,
      ['backend.tf', key(root.files.get('backend.tf'))],
      ['main.tf', 'module "kubernetes_addons" {\n  source = "../../../../../modules/kubernetes-addons"\n}\n'],
      ['providers.tf', 'provider "helm" {\n}\n'],
      ['versions.tf', versionsOf('helm', 'kubernetes')],
    ]);
    expect(rootFaults({ path, files }, { isProtected: true })).toEqual([]);
  });

  it.each([
    {
      path: 'environments/prod/azure/westeurope/example',
      backend: 'backend "azurerm"',
      state: 'key = "environments/prod/azure/westeurope/example/terraform.tfstate"',
      main: '  cidr = "10.0.0.0/16"\n  tags = local.tags\n}\n',
      provider: 'locals {\n  tags = {\n    A = "b"\n  }\n}\n\nprovider "azurerm" {\n  subscription_id = "x"\n}\n',
      needs: 'azurerm',
    },
    {
      path: 'environments/prod/gcp/europe-west1/example',
      backend: 'backend "gcs"',
      state: 'prefix = "environments/prod/gcp/europe-west1/example"',
      main: '  cidr = "10.0.0.0/16"\n}\n',
      provider: 'provider "google" {\n  project = "x"\n  default_labels = {}\n}\n',
      needs: 'google',
    },
  ])('nor in one of another cloud: $path', ({ path, backend, state, main, provider, needs }) => {
    const files = new Map([
      ...root.files,
      ['backend.tf', `terraform {\n  ${backend} {\n    ${state}\n  }\n}\n`],
      ['main.tf', `module "example" {\n  source = "../../../../../modules/aws/example"\n\n${main}`],
      ['providers.tf', provider],
      ['versions.tf', versionsOf(needs)],
    ]);
    expect(rootFaults({ path, files }, { isProtected: true })).toEqual([]);
    const bare = new Map([...files, ['providers.tf', ''], ['backend.tf', ''], ['main.tf', '']]);
    expect(rootFaults({ path, files: bare }, { isProtected: true })).toEqual([
      'the key of the state is not the path',
      'there are 0 backends',
      'no account is asked for',
      'nothing is tagged',
    ]);
  });

  it('a root of no cloud that we know', () => {
    const path = 'environments/prod/other/x/example';
    expect(rootFaults({ ...root, path }, { isProtected: true })).toEqual([`${path} is of no cloud`]);
  });

  it('protection that nobody asked for', () => {
    expect(rootFaults(root, { isProtected: false })).toEqual(['protection is not what was asked for']);
  });
});
