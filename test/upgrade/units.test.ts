import { expect, it } from '@jest/globals';
import { addressesOf } from '../../src/upgrade/addresses.ts';
import { stateImpact } from '../../src/upgrade/state-impact.ts';
import { changed } from './golden-files.ts';

const UNIT = 'environments/dev/aws/us-east-1/network';
const files: ReadonlyMap<string, string> = new Map([
  [
    'root.hcl',
    `locals {
  account = read_terragrunt_config(find_in_parent_folders("account.hcl")).locals
}
remote_state {
  backend = local.account.backend
  config  = merge(local.account.state, { key = "\${path_relative_to_include()}/terraform.tfstate" })
}
`,
  ],
  ['environments/dev/aws/account.hcl', 'locals {\n  backend = "s3"\n  name = "dev"\n  state = { bucket = "b" }\n}\n'],
  [
    `${UNIT}/terragrunt.hcl`,
    `include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}
terraform {
  source = "\${dirname(find_in_parent_folders("root.hcl"))}/modules//network"
}
inputs = {
  cidr  = "10.0.0.0/16"
  name  = include.root.locals.account.name
  zones = ["a", "b"]
}
`,
  ],
  [`${UNIT}/protected.tf`, 'resource "terraform_data" "protected" {\n  input = aws_vpc.this.id\n}\n'],
  [
    'modules/network/main.tf',
    `variable "cidr" {}
variable "name" {}
variable "zones" {
  type = set(string)
}
resource "aws_vpc" "this" {
  cidr_block = var.cidr
}
resource "aws_s3_bucket" "this" {
  bucket = var.name
}
resource "aws_eip" "nat" {
  for_each = var.zones
}
`,
  ],
]);

const text = (path: string): string => files.get(path) ?? '';

it('knows the addresses of a unit: those of its module, and of the files beside it', () => {
  const found = addressesOf(files).map(({ root, address, keys }) => `${root} ${address} ${keys?.join()}`);
  expect(found).toEqual([
    `${UNIT} aws_vpc.this `,
    `${UNIT} aws_s3_bucket.this `,
    `${UNIT} aws_eip.nat ["a"],["b"]`,
    `${UNIT} terraform_data.protected `,
  ]);
});

const edited = (path: string, from: string, to: string) => changed(files, { [path]: text(path).replace(from, to) });

it.each<[string, Map<string, string>, string[]]>([
  ['nothing', new Map(files), []],
  ['an input', edited(`${UNIT}/terragrunt.hcl`, '10.0.', '10.1.'), ['replaced aws_vpc.this']],
  ['a key of an input', edited(`${UNIT}/terragrunt.hcl`, '["a", "b"]', '["a"]'), ['shape aws_eip.nat']],
  [
    'a fact in a file above',
    edited('environments/dev/aws/account.hcl', '"dev"', '"prod"'),
    ['replaced aws_s3_bucket.this'],
  ],
  ['the bucket of states', edited('environments/dev/aws/account.hcl', '"b"', '"c"'), ['backend ']],
  ['how states are called', edited('root.hcl', 'terraform.tfstate', 'tf.tfstate'), ['backend ']],
  [
    'a resource of the module',
    edited('modules/network/main.tf', 'aws_vpc" "this', 'aws_vpc" "main'),
    ['vanishes aws_vpc.this'],
  ],
  ['a file beside the unit', changed(files, { [`${UNIT}/protected.tf`]: null }), ['vanishes terraform_data.protected']],
  ['the unit', changed(files, { [`${UNIT}/terragrunt.hcl`]: null, [`${UNIT}/protected.tf`]: null }), ['vanishes ']],
])('what a change of %s does to the state of a unit', (_, after, expected) => {
  expect(stateImpact(files, after).map(({ kind, address }) => `${kind} ${address}`)).toEqual(expected);
});
