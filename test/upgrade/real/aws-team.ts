import type { Copy } from './copy.ts';

export const Account = '111111111111';
const Region = 'environments/dev/aws/eu-west-1';
export const Network = `${Region}/network`;
export const Secrets = `${Region}/secrets`;
export const Cluster = `${Region}/cluster`;
const Module = 'modules/aws/network';

/** What a team makes of its repository before it applies it; nothing of it may get lost later. */
export function editAsTeam(copy: Copy): void {
  for (const root of [Network, Cluster]) {
    copy.edit(`${root}/providers.tf`, text => text.replace(/( +)Environment +=/, '$1Desk        = "7" # ours\n$&'));
  }
  copy.edit(`${Cluster}/nodes.tf`, text => text.replace(/max {6}= 5/, 'max      = 9'));
  moveVpc(copy);
  copy.write(
    `${Network}/own.tf`,
    'resource "aws_ssm_parameter" "vpc" {\n  name  = "/acme/vpc"\n  type  = "String"\n  value = module.network.id\n}\n',
  );
}

/** And what it does to the very resource that later versions rename: a tag, a comment and a file that refers to it. */
export function editGateway(copy: Copy): void {
  copy.edit(`${Module}/main.tf`, text =>
    text.replace(
      /(resource "aws_internet_gateway" "this" \{[\s\S]*?tags = \{ Name = var\.name)/,
      '# Asked for by security.\n$1, Facing = "internet"',
    ),
  );
  addOwnFile(copy, 'aws_internet_gateway.this.id');
}

/** Gives the module a resource of the team's own that holds what an expression says. */
export function addOwnFile(copy: Copy, expression: string): void {
  const body = `  name  = "/acme/edge"\n  type  = "String"\n  value = ${expression}\n`;
  copy.write(`${Module}/own.tf`, `resource "aws_ssm_parameter" "edge" {\n${body}}\n`);
}

function moveVpc(copy: Copy): void {
  const [block = ''] = /resource "aws_vpc" "this" \{[\s\S]*?\n\}\n\n/.exec(copy.read(`${Module}/main.tf`)) ?? [];
  copy.edit(`${Module}/main.tf`, text => text.replace(block, ''));
  copy.write(`${Module}/vpc.tf`, block.trimStart());
}
