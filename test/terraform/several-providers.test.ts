import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { describeWithTerraform } from './harness/describe-with.ts';
import { AwsRecordings } from './harness/schema-provider.ts';
import { scratchFolder } from './harness/scratch.ts';
import { testModule } from './harness/test-module.ts';
import { validateRoot } from './harness/validate-root.ts';

const Root = `terraform {
  required_providers {
    aws        = { source = "hashicorp/aws" }
    helm       = { source = "hashicorp/helm" }
    kubernetes = { source = "hashicorp/kubernetes" }
  }
}
data "terraform_remote_state" "cluster" {
  backend = "s3"
  config = {
    bucket = "states"
    key    = "cluster/terraform.tfstate"
    region = "eu-west-1"
  }
}
locals {
  cluster = data.terraform_remote_state.cluster.outputs.cluster
}
provider "kubernetes" {
  host = local.cluster.endpoint
  exec {
    api_version = "client.authentication.k8s.io/v1"
    command     = "aws"
    args        = ["eks", "get-token", "--cluster-name", local.cluster.name]
  }
}
provider "helm" {
  kubernetes = {
    host = local.cluster.endpoint
    exec = {
      api_version = "client.authentication.k8s.io/v1"
      command     = "aws"
      args        = ["eks", "get-token", "--cluster-name", local.cluster.name]
    }
  }
}
resource "aws_vpc" "this" {
  cidr_block = "10.0.0.0/16"
}
resource "terraform_data" "this" {
  input = aws_vpc.this.id
}
resource "kubernetes_namespace_v1" "this" {
  metadata {
    name = "example"
  }
}
resource "helm_release" "this" {
  name      = "example"
  chart     = "./chart"
  namespace = kubernetes_namespace_v1.this.id
}
`;

const Test = `mock_provider "helm" {}
mock_provider "kubernetes" {}
run "installs" {
  command = plan
  assert {
    condition     = helm_release.this.namespace == "example"
    error_message = "The release is somewhere else."
  }
}
`;

const Module = `terraform {
  required_providers {
    helm       = { source = "hashicorp/helm" }
    kubernetes = { source = "hashicorp/kubernetes" }
  }
}
resource "kubernetes_namespace_v1" "this" {
  metadata {
    name = "example"
  }
}
resource "helm_release" "this" {
  name      = "example"
  chart     = "./chart"
  namespace = kubernetes_namespace_v1.this.metadata[0].name
}
`;

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = scratchFolder();
  mkdirSync(join(folder, 'tests'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describeWithTerraform('a configuration of several providers', () => {
  it.each(AwsRecordings)('is validated with all of them, whichever recording a test names: %s', async recording => {
    expect(await validateRoot(folderWith({ 'main.tf': Root }), [recording])).toEqual([]);
  });

  it.each([
    { fault: 'chart ', wrong: 'chrt  ', place: 'main.tf:50' },
    { fault: '    name = "example"', wrong: '    title = "example"', place: 'main.tf:45' },
    { fault: 'backend = "s3"', wrong: 'backend = "s4"', place: 'main.tf:9' },
    { fault: '    command     = "aws"', wrong: '    program     = "aws"', place: 'main.tf:23' },
  ])('has no defect that goes unseen: $wrong', async ({ fault, wrong, place }) => {
    const findings = await validateRoot(folderWith({ 'main.tf': Root.replace(fault, wrong) }));
    expect(findings.map(finding => finding.place)).toContain(place);
  });

  it('is tested with mocks of each', async () => {
    const folder = folderWith({ 'main.tf': Module, 'tests/it.tftest.hcl': Test });
    expect(await testModule(folder)).toMatchObject({ passed: true, findings: [] });
  });
});
