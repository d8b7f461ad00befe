import { describe, expect, it } from '@jest/globals';
import { breachOf, type Row, withChange } from './breach.ts';
import { AwsVersions, codeFaults } from './code-rules.ts';
import { fileFaults } from './file-rules.ts';
import type { Folder } from './generated-folders.ts';
import { interfaceFaults } from './interface-rules.ts';

const CidrValidation = `
  validation {
    condition     = can(cidrhost(var.cidr, 0))
    error_message = "cidr must be a range."
  }
`;
const Variables = `variable "cidr" {
  description = "Range of the network."
  type        = string
${CidrValidation}}

variable "nat" {
  description = "How zones reach the internet."
  type        = string
  default     = "single"
  nullable    = false

  validation {
    condition     = contains(["single", "none"], var.nat)
    error_message = "nat must be single or none."
  }
}
`;
const Main = `resource "aws_vpc" "this" {
  cidr_block = var.cidr

  tags = { Name = "a" }

  lifecycle {
    ignore_changes = [tags]
  }
}
`;
const Outputs = `output "cidr" {
  description = "Range, for peers."
  value       = aws_vpc.this.cidr_block
}

output "id" {
  description = "Network, for peers."
  value       = aws_vpc.this.id
}
`;

const module: Folder = {
  path: 'modules/aws/example',
  files: new Map([
    ['README.md', '# Example\n'],
    ['main.tf', Main],
    ['outputs.tf', Outputs],
    ['tests/example.tftest.hcl', 'run "it" {}\n'],
    ['variables.tf', Variables],
    ['versions.tf', AwsVersions],
  ]),
};

async function moduleFaults(folder: Folder): Promise<string[]> {
  return [...fileFaults(folder), ...(await interfaceFaults(folder)), ...(await codeFaults(folder, false))];
}

const rows = (count: number) => Array.from({ length: count }, (_, index) => `  a${index} = 1\n`).join('');
const variable = (name: string) => Variables.split('\n\nvariable')[0]?.replaceAll('cidr', name) ?? '';
const manyVariables = 'abcdefghijklm'.replace(/./g, name => `${variable(name)}\n\n`);

const breaches: Row[] = [
  ['helpers.txt is not a file of a module', 'helpers.txt', '', 'x\n'],
  ['main.tf has 201 lines', 'main.tf', '', `${'\n'.repeat(192)}${Main}`],
  ['main.tf has 41 lines in resource aws_vpc this', 'main.tf', '', `resource "aws_vpc" "this" {\n${rows(39)}}\n`],
  [
    'main.tf has 42 lines in local list',
    'main.tf',
    '',
    `locals {\n  a = 1\n\n  list = [\n${'    1,\n'.repeat(40)}  ]\n}\n`,
  ],
  ['main.tf has a banner: # ---- network ----', 'main.tf', Main, `# ---- network ----\n${Main}`],
  ['there are 13 variables', 'variables.tf', '', manyVariables],
  [
    'variable cidr is not described by a sentence',
    'variables.tf',
    'description = "Range of the network."',
    'sensitive = false',
  ],
  ['variable cidr has angle brackets in its description', 'variables.tf', 'Range of', 'Range <cidr> of'],
  ['variable cidr has no type', 'variables.tf', '  type        = string\n', ''],
  ['variable nat has a default and is nullable', 'variables.tf', '  nullable    = false\n', ''],
  ['variable cidr is not validated', 'variables.tf', CidrValidation, ''],
  ['variable cidr says "Wrong.", not what must be', 'variables.tf', 'cidr must be a range.', 'Wrong.'],
  ['variable create_nat is a switch that creates', 'variables.tf', '"nat"', '"create_nat"'],
  ['variables are not in the order aaa, cidr', 'variables.tf', '', `${variable('cidr')}\n\n${variable('aaa')}\n`],
  [
    'variable nat has its arguments in another order',
    'variables.tf',
    '  default     = "single"\n  nullable    = false',
    '  nullable    = false\n  default     = "single"',
  ],
  ['outputs are not in alphabetical order', 'outputs.tf', 'output "cidr"', 'output "zone"'],
  ['output id is not described by a sentence', 'outputs.tf', 'Network, for peers.', 'id'],
  ['output stray is in main.tf', 'main.tf', Main, `${Main}output "stray" {\n  value = 1\n}\n`],
  ['main.tf has try(', 'main.tf', 'var.cidr', 'try(var.cidr, "")'],
  ['main.tf has [0]', 'main.tf', 'var.cidr', 'var.cidrs[0]'],
  [
    'main.tf has count that depends on a condition',
    'main.tf',
    '  cidr_block',
    '  count = var.a ? 1 : 0\n\n  cidr_block',
  ],
  ['main.tf has a provider', 'main.tf', Main, `provider "aws" {\n}\n${Main}`],
  ['main.tf has a backend', 'main.tf', Main, `terraform {\n  backend "s3" {\n  }\n}\n${Main}`],
  ['main.tf has an account', 'main.tf', 'var.cidr', '"arn:aws:iam::111111111111:root"'],
  ['main.tf names the internet', 'main.tf', 'var.cidr', '"0.0.0.0/0"'],
  ['main.tf has AdministratorAccess', 'main.tf', 'var.cidr', '"arn:aws:iam::aws:policy/AdministratorAccess"'],
  ['main.tf has prevent_destroy', 'main.tf', 'ignore_changes = [tags]', 'prevent_destroy = true'],
  ['main.tf has a random name', 'main.tf', Main, `resource "random_id" "this" {\n}\n${Main}`],
  [
    'main.tf: aws_vpc.this has its arguments in another order',
    'main.tf',
    '  cidr_block',
    '  depends_on = [aws_vpc.a]\n\n  cidr_block',
  ],
  [
    'main.tf: aws_vpc.this has no blank line after for_each',
    'main.tf',
    '  cidr_block',
    '  for_each = var.a\n  cidr_block',
  ],
  ['aws_vpc.this sets the tag Owner', 'main.tf', '{ Name = "a" }', '{ Owner = "a" }'],
  ['aws_vpc.this computes its tags', 'main.tf', '{ Name = "a" }', 'merge(var.tags, {})'],
  ['versions.tf states other versions', 'versions.tf', '>= 5.100.0', '>= 5.0.0'],
];

describe('a good example', () => {
  it('has no faults', async () => {
    expect(await moduleFaults(module)).toEqual([]);
  });
});

describe('a breach in a module is found', () => {
  it.each(breaches.map(breachOf))('$fault', async breach => {
    expect(await moduleFaults(withChange(module, breach))).toContain(breach.fault);
  });

  it.each([...module.files.keys()])('%s is missing', name => {
    const files = new Map([...module.files].filter(([other]) => other !== name));
    const missing = name.startsWith('tests/') ? 'there is no tests/*.tftest.hcl' : `${name} is missing`;
    expect(fileFaults({ ...module, files })).toEqual([missing]);
  });
});
