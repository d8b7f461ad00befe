/** Leaves like those of a generated repository, small enough to read. Every text in their view may be hostile. */
export const LEAVES: Readonly<Record<string, string>> = {
  'backend.tf.hbs': `terraform {
  backend "s3" {
    bucket       = {{hcl state.bucket}}
    key          = "{{id env.name}}/aws/{{id region.name}}/network/terraform.tfstate"
    region       = {{hcl region.name}}
    encrypt      = true
    use_lockfile = true
  }
}
`,
  'main.tf.hbs': `# The network of {{id env.name}}.
module "network" {
  source = "../../../../../modules/aws/network"

  name        = "{{id project}}-{{id env.name}}"
  description = {{hcl env.description}}
  zones       = {{hcl region.zones}}
  tags        = {{hcl env.tags}}
  node_pools  = {{hcl env.node_pools}}
  nat         = {{hcl region.nat}}
}

module "merged" {
  source = "../../../../../modules/aws/{{id project}}"
  labels = merge({{hcl env.tags}}, { owner = {{hcl env.owner}} })
}
`,
  'providers.tf.hbs': `provider "aws" {
  region              = {{hcl region.name}}
  allowed_account_ids = [{{hcl env.account}}]
  {{#if env.role}}
  profile = {{hcl env.role}}
  {{/if}}

  default_tags {
    tags = {{hcl env.tags}}
  }
}

locals {
  zones = [
    {{#each region.zones}}
    {{hcl this}},
    {{/each}}
  ]
}
`,
};

export type Free = {
  bucket: string;
  description: string;
  owner: string;
  tag: string;
  pool: string;
  zone: string;
  role: string;
};

/** A view of all leaves with these free texts in it. */
export function viewWith({ bucket, description, owner, tag, pool, zone, role }: Free) {
  return {
    project: 'acme',
    state: { bucket },
    env: {
      name: 'prod',
      account: '123456789012',
      description,
      owner,
      role,
      tags: { Owner: owner, 'cost/center': tag },
      node_pools: [{ name: pool, size: 3, labels: { team: tag } }],
    },
    region: { name: 'eu-west-1', zones: ['eu-west-1a', zone], nat: 'per_zone' },
  };
}

export const PLAIN: Free = {
  bucket: 'acme-tfstate',
  description: 'Production',
  owner: 'platform',
  tag: 'cc-1',
  pool: 'general',
  zone: 'eu-west-1b',
  role: 'deployer',
};
