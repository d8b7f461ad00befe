import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { languageDefects } from './defects/language-defects.ts';
import { referenceDefects } from './defects/reference-defects.ts';
import { schemaDefects } from './defects/schema-defects.ts';
import { describeWithTerraform } from './harness/describe-with.ts';
import { AwsRecordings } from './harness/schema-provider.ts';
import { scratchFolder } from './harness/scratch.ts';
import { validateRoot } from './harness/validate-root.ts';

const Versions = `terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}
`;

const Module = `variable "a" {
  type = string
}

variable "n" {
  type    = number
  default = 1
}

output "o" {
  value = "\${var.a} \${var.n}"
}
`;

function root(code: string): string {
  const folder = scratchFolder();
  mkdirSync(join(folder, 'm'));
  writeFileSync(join(folder, 'm/main.tf'), Module);
  writeFileSync(join(folder, 'versions.tf'), Versions);
  writeFileSync(join(folder, 'main.tf'), code);
  return folder;
}

describeWithTerraform('validateRoot', () => {
  it.each(AwsRecordings)('finds nothing in a good root: %s', async recording => {
    const good = `module "m" {
  source = "./m"
  a      = aws_vpc.this.arn
}
resource "aws_vpc" "this" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_s3_bucket_versioning" "this" {
  bucket = "b"
  versioning_configuration {
    status = "Enabled"
  }
}
`;
    expect(await validateRoot(root(good), [recording])).toEqual([]);
  });

  it.each([...schemaDefects, ...referenceDefects, ...languageDefects])('catches $defect', async ({ code, finds }) => {
    const findings = await validateRoot(root(code));
    expect(findings.map(({ severity, summary, place }) => `${severity} ${place} ${summary}`)).toEqual([
      expect.stringContaining(finds),
    ]);
  });
});
