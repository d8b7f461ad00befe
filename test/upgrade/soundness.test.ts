import { expect, it } from '@jest/globals';
import { objectionsTo } from '../../src/upgrade/gate.ts';
import { soundness } from '../../src/upgrade/soundness/soundness.ts';
import { refusedFiles } from '../../src/upgrade/soundness/syntax.ts';
import { goldenCases } from '../cases.ts';
import { changed, goldenFiles } from './golden-files.ts';

function problems(files: Record<string, string>): string[] {
  const found = soundness(new Map(Object.entries(files)));
  return found.map(({ path, line, message }) => `${path}:${line} ${message}`);
}

it.each(goldenCases)('finds nothing in %s', name => {
  expect(soundness(goldenFiles(name))).toEqual([]);
});

const VPC = 'resource "aws_vpc" "a" {\n  cidr_block = var.cidr\n}\nvariable "cidr" {}\n';

it.each<[string, string, string[]]>([
  ['what is whole', VPC, []],
  ['a brace too few', 'locals {\n', ['"}" is missing']],
  ['a brace too many', 'locals {}\n}\n', ['missing']],
  ['an attribute twice', 'locals {\n  a = 1\n  a = 2\n}\n', ['"a" is there twice']],
  ['conflict markers', '<<<<<<< yours\nlocals {}\n', ['missing']],
  ['a resource twice', VPC + VPC.split('variable')[0], ['aws_vpc.a is declared twice: first in m/main.tf, line 1']],
  ['a variable twice', `${VPC}variable "cidr" {}\n`, ['var.cidr is declared twice']],
  ['an output twice', 'output "a" {\n  value = 1\n}\noutput "a" {\n  value = 1\n}\n', ['output.a is declared twice']],
  ['a local twice', 'locals {\n  a = 1\n}\nlocals {\n  a = 2\n}\n', ['local.a is declared twice']],
  ['a data source of the name of a resource', `${VPC}data "aws_vpc" "a" {}\n`, []],
  ['a variable that is not there', 'locals {\n  a = var.cidr\n}\n', ['var.cidr is not declared']],
  ['one in a text', 'locals {\n  a = "x-${upper(var.cidr)}"\n}\n', ['var.cidr is not declared']],
  ['one in a directive', 'locals {\n  a = "%{if var.cidr}x%{endif}"\n}\n', ['var.cidr is not declared']],
  ['one in a heredoc', 'locals {\n  a = <<-EOT\n    ${var.cidr}\n  EOT\n}\n', ['var.cidr is not declared']],
  ['one as a key', 'locals {\n  a = { (var.cidr) = 1 }\n}\n', ['var.cidr is not declared']],
  ['one in an index', 'locals {\n  a = local.b[var.cidr]\n  b = {}\n}\n', ['var.cidr is not declared']],
  ['one that a text only speaks of', 'locals {\n  a = "$${var.cidr} var.cidr"\n}\n', []],
  ['a local that is not there', 'locals {\n  a = [for x in local.b : x.c]\n}\n', ['local.b is not declared']],
  ['a name that for binds', 'locals {\n  a = [for aws_x, y in {} : aws_x.z + y.z]\n}\n', []],
  [
    'a name of a dynamic block',
    'resource "a_b" "c" {\n  dynamic "rule" {\n    for_each = []\n    content {\n      x = rule.value\n    }\n  }\n}\n',
    [],
  ],
  [
    'a name that a dynamic block gives',
    'resource "a_b" "c" {\n  dynamic "rule" {\n    for_each = []\n    iterator = it\n    content {\n      x = it.value\n      y = rule.value\n    }\n  }\n}\n',
    ['rule.value is not declared'],
  ],
  ['a resource that is not there', 'output "a" {\n  value = aws_vpc.b.id\n}\n', ['aws_vpc.b is not declared']],
  [
    'a data source that is not there',
    'output "a" {\n  value = data.aws_vpc.b.id\n}\n',
    ['data.aws_vpc.b is not declared'],
  ],
  ['a module that is not there', 'output "a" {\n  value = module.b.id\n}\n', ['module.b is not declared']],
  [
    'a dependency that is not there',
    'resource "a_b" "c" {\n  depends_on = [aws_vpc.b]\n}\n',
    ['aws_vpc.b is not declared'],
  ],
  [
    'words of Terraform',
    'resource "a_b" "c" {\n  provider = aws.east\n  count = 1\n  x = count.index + each.key + path.module + terraform.workspace + self.id\n  lifecycle {\n    ignore_changes = [tags.Name]\n  }\n}\n',
    [],
  ],
  ['a type', 'variable "a" {\n  type = object({ b = optional(list(string), []) })\n}\n', []],
  [
    'addresses that are gone',
    'moved {\n  from = aws_vpc.a\n  to   = aws_vpc.b\n}\nremoved {\n  from = aws_vpc.c\n}\n',
    [],
  ],
  [
    'data of a check',
    'check "a" {\n  data "http" "b" {}\n  assert {\n    condition     = data.http.b.status_code == 200\n    error_message = "no"\n  }\n}\n',
    [],
  ],
])('finds in a folder %s', (...[, text, expected]) => {
  const found = problems({ 'm/main.tf': text });
  expect(found).toEqual(expected.map(part => expect.stringContaining(part)));
});

it('asks the parser of HashiCorp about what is merged', async () => {
  const files = new Map([
    ['m/main.tf', 'locals {\n  a = "\\q"\n}\n'],
    ['m/vpc.tf', VPC],
    ['m/open.tf', 'locals {\n'],
  ]);
  expect(await refusedFiles(files)).toEqual([
    { path: 'm/main.tf', file: 'm/main.tf', message: expect.stringContaining('escape') },
  ]);
});

it('looks at all files of a folder together, and at no other', () => {
  expect(problems({ 'm/main.tf': VPC, 'n/main.tf': VPC })).toEqual([]);
  expect(problems({ 'm/main.tf': 'locals {\n  a = local.b\n}\n', 'm/b.tf': 'locals {\n  b = 1\n}\n' })).toEqual([]);
  expect(problems({ 'm/main.tf': VPC, 'm/vpc.tf': VPC.split('variable')[0] ?? '' })).toEqual([
    'm/vpc.tf:1 aws_vpc.a is declared twice: first in m/main.tf, line 1',
  ]);
  expect(problems({ 'm/main.tf': VPC, 'm/vpc_override.tf': VPC })).toEqual([]);
});

const ROOT = 'environments/dev/aws/network/main.tf';
const MODULE = 'variable "cidr" {}\nvariable "name" {\n  default = "a"\n}\noutput "id" {\n  value = var.cidr\n}\n';

it.each<[string, string, string[]]>([
  ['fits', 'cidr = 1', []],
  ['misses an argument', 'name = 1', [`${ROOT}:1 module.m misses its argument cidr`]],
  ['has one too many', 'cidr = 1\n  zone = 1', [`${ROOT}:4 module.m takes no argument zone`]],
])('a call that %s', (_, args, expected) => {
  const call = `module "m" {\n  source = "../../../../modules/m"\n  ${args}\n}\noutput "id" {\n  value = module.m.id\n}\n`;
  expect(problems({ [ROOT]: call, 'modules/m/main.tf': MODULE })).toEqual(expected);
  const gone = problems({ [ROOT]: call, 'modules/m/main.tf': MODULE.replace('"id"', '"arn"') });
  expect(gone.at(-1)).toContain('module.m has no output id');
});

it('lays the files of a unit beside those of its module', () => {
  const unit = 'environments/dev/aws/network';
  const files = {
    [`${unit}/terragrunt.hcl`]: 'terraform {\n  source = "../../../..//modules/m"\n}\n',
    [`${unit}/protected.tf`]: 'output "x" {\n  value = aws_vpc.a.id\n}\n',
    'modules/m/main.tf': VPC,
  };
  expect(problems(files)).toEqual([]);
  expect(problems({ ...files, 'modules/m/main.tf': VPC.replace('"a"', '"b"') })).toEqual([
    `${unit}/protected.tf:2 aws_vpc.a is not declared in this folder`,
  ]);
  expect(problems({ ...files, [`${unit}/protected.tf`]: VPC })).toHaveLength(2);
});

it('finds modules and units that are not there', () => {
  const call = (source: string) => `module "m" {\n  source = "${source}"\n}\n`;
  expect(problems({ 'modules/a/main.tf': call('../b'), 'modules/b/main.tf': '' })).toEqual([]);
  expect(problems({ 'modules/a/main.tf': call('../b'), 'modules/c/main.tf': call('a/b/aws') })).toEqual([
    'modules/a/main.tf:1 module.m calls ../b, where there are no files of Terraform',
  ]);
  const unit = 'environments/dev/a/terragrunt.hcl';
  const text =
    'terraform {\n  source = "../../..//modules/a"\n}\ndependency "b" {\n  config_path = "../b"\n}\ndependency "c" {\n  config_path = "${get_repo_root()}/c"\n}\n';
  expect(problems({ [unit]: text, 'environments/dev/b/terragrunt.hcl': '', 'modules/a/main.tf': '' })).toEqual([]);
  expect(problems({ [unit]: text })).toEqual([
    `${unit}:undefined its module is modules/a, where there are no files of Terraform`,
    `${unit}:4 dependency.b is ../b, where there is no unit`,
  ]);
});

it('looks at whatever can refer to a folder that goes', async () => {
  const before = new Map([
    ['environments/dev/a/main.tf', 'module "b" {\n  source = "../b"\n}\n'],
    ['environments/dev/b/main.tf', ''],
    ['environments/dev/c/main.tf', 'module "d" {\n  source = "../d"\n}\n'],
  ]);
  const after = new Map([...before].filter(([path]) => !path.includes('/b/')));
  const { problems: found } = await objectionsTo({ before, after, merged: new Set() }, []);
  expect(found.map(({ path }) => path)).toEqual(['environments/dev/a/main.tf']);
});

it.each<[string, string, string[]]>([
  ['what is whole', 'dependency "a" {\n  config_path = "../a"\n}\ninputs = { a = dependency.a.outputs.b }\n', []],
  ['a dependency that is not there', 'inputs = { a = dependency.a.outputs.b }\n', ['dependency.a is not declared']],
  ['a dependency twice', 'dependency "a" {}\ndependency "a" {}\n', ['dependency.a is declared twice']],
  ['a local that is not there', 'inputs = { a = local.b }\n', ['local.b is not declared']],
  ['an include that is not there', 'inputs = { a = include.root.locals.b }\n', ['include.root is not declared']],
  ['a brace too few', 'inputs = {\n', ['missing']],
])('finds in a unit %s', (...[, text, expected]) => {
  const found = problems({ 'environments/dev/a/terragrunt.hcl': text });
  expect(found).toEqual(expected.map(part => expect.stringContaining(part)));
});

it.each([
  ['modules/aws/network/main.tf', '"aws_vpc" "this"', '"aws_vpc" "main"', 'aws_vpc.this is not declared'],
  ['modules/aws/network/variables.tf', 'variable "cidr"', 'variable "range"', 'takes no argument cidr'],
  ['modules/aws/network/main.tf', 'zones = {', 'areas = {', 'local.zones is not declared'],
  [
    'environments/dev/aws/eu-west-1/network/main.tf',
    'module "network"',
    'module "vpc"',
    'module.network is not declared',
  ],
])('finds what a change of %s from %s to %s leaves behind', (...[path, from, to, expected]) => {
  const files = goldenFiles('aws-minimal');
  const text = files.get(path) ?? '';
  expect(text).toContain(from);
  const found = soundness(changed(files, { [path]: text.replace(from, to) }));
  expect(found.map(({ message }) => message)).toContainEqual(expect.stringContaining(expected));
});
