import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { describeWithTerraform } from './harness/describe-with.ts';
import { scratchFolder } from './harness/scratch.ts';
import { testModule } from './harness/test-module.ts';

const Module = `terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}
variable "cidr" {
  type = string
  validation {
    condition     = can(cidrhost(var.cidr, 0))
    error_message = "Not a CIDR block."
  }
}
data "aws_caller_identity" "this" {}
resource "aws_vpc" "this" {
  cidr_block = var.cidr
}
resource "aws_subnet" "this" {
  for_each          = toset(["eu-west-1a", "eu-west-1b"])
  vpc_id            = aws_vpc.this.id
  availability_zone = each.value
}
output "account" {
  value = data.aws_caller_identity.this.account_id
}
output "vpc_id" {
  value = aws_vpc.this.id
}
`;

const Mocked = `mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "111111111111" }
  }
  mock_resource "aws_vpc" {
    defaults = { id = "vpc-mocked" }
  }
}
variables {
  cidr = "10.0.0.0/16"
}
run "applies" {
  assert {
    condition     = output.vpc_id == "vpc-mocked" && output.account == "111111111111"
    error_message = "The mock was not used."
  }
}
run "refuses" {
  command = plan
  variables {
    cidr = "nonsense"
  }
  expect_failures = [var.cidr]
}
`;

const Unmocked = `run "applies" {
  variables {
    cidr = "10.0.0.0/16"
  }
  assert {
    condition     = startswith(output.vpc_id, "aws_vpc-") && aws_subnet.this["eu-west-1b"].vpc_id == output.vpc_id
    error_message = "The schema provider did not answer."
  }
  assert {
    condition     = output.account == "123456789012"
    error_message = "The account is not the preset one."
  }
}
`;

function module(test: string): string {
  const folder = scratchFolder();
  mkdirSync(join(folder, 'tests'));
  writeFileSync(join(folder, 'main.tf'), Module);
  writeFileSync(join(folder, 'tests/it.tftest.hcl'), test);
  return folder;
}

describeWithTerraform('testModule', () => {
  it('passes with a mocked provider, and leaves no file behind', async () => {
    const folder = module(Mocked);
    mkdirSync(join(folder, 'inner'));
    writeFileSync(join(folder, 'inner.tf'), 'module "inner" {\n  source = "./inner"\n}\n');
    const files = readdirSync(folder, { recursive: true });
    expect(await testModule(folder)).toEqual({
      passed: true,
      findings: [],
      runs: [
        { path: 'tests/it.tftest.hcl', run: 'applies', status: 'pass' },
        { path: 'tests/it.tftest.hcl', run: 'refuses', status: 'pass' },
      ],
    });
    expect(readdirSync(folder, { recursive: true })).toEqual(files);
  });

  it('passes without a mock, because the schema provider answers', async () => {
    expect(await testModule(module(Unmocked))).toMatchObject({ passed: true, runs: [{ status: 'pass' }] });
  });

  it('reports a failed assertion with its place', async () => {
    expect(await testModule(module(Mocked.replace('== "vpc-mocked"', '== "vpc-other"')))).toMatchObject({
      passed: false,
      runs: [{ status: 'fail' }, { status: 'pass' }],
      findings: [
        {
          summary: 'Test assertion failed',
          detail: expect.stringMatching(/The mock was not used/),
          place: 'tests/it.tftest.hcl:14',
        },
      ],
    });
  });

  it('does not pass when there is nothing to run', async () => {
    expect(await testModule(module(''))).toMatchObject({ passed: false, runs: [] });
  });

  it('reports a module that cannot be initialised', async () => {
    const folder = module(`run "other" {\n  module {\n    source = "./nope"\n  }\n}\n`);
    const findings = [{ summary: 'Unreadable module directory' }];
    expect(await testModule(folder)).toMatchObject({ passed: false, runs: [], findings });
  });
});
