data "aws_caller_identity" "this" {}

locals {
  account = data.aws_caller_identity.this.account_id

  # By position and not by name: a zone added at the end moves no subnet.
  zones = { for index, zone in var.availability_zones : zone => index }

  # The primary range comes first, so its rule numbers stay what they are.
  ranges = concat([var.cidr], tolist(var.secondary_cidrs))

  _prefix  = tonumber(regex("[0-9]+$", var.cidr))
  _offsets = [var.subnets.public_offset, var.subnets.private_offset, var.subnets.data_offset]
  _numbers = flatten([for offset in local._offsets : range(offset, offset + length(var.availability_zones))])

  # Two ranges overlap when they are the same range at the shorter prefix.
  _common_prefixes = {
    for cidr in var.secondary_cidrs : cidr => min(local._prefix, tonumber(regex("[0-9]+$", cidr)))
  }

  overlaps = [
    for cidr, prefix in local._common_prefixes : cidr
    if cidrsubnet("${cidrhost(cidr, 0)}/${prefix}", 0, 0) == cidrsubnet("${cidrhost(var.cidr, 0)}/${prefix}", 0, 0)
  ]
}

resource "aws_vpc" "this" {
  cidr_block           = var.cidr
  enable_dns_hostnames = true
  enable_dns_support   = true

  tags = { Name = var.name }

  # What no variable can know by itself.
  lifecycle {
    precondition {
      condition     = terraform.workspace == "default"
      error_message = "Environments are folders here, not workspaces, and this is workspace \"${terraform.workspace}\". Unset TF_WORKSPACE, run terraform workspace select default, and work in the folder of the environment."
    }

    precondition {
      condition     = alltrue([for zone in var.availability_zones : can(regex("^${var.region}[a-z]$", zone))])
      error_message = "availability_zones must be zones of ${var.region}, such as ${var.region}a. Local zones cannot host these tiers."
    }

    precondition {
      condition     = local._prefix + var.subnets.newbits <= 28
      error_message = "subnets.newbits must leave subnets of /28 or larger: ${var.cidr} allows ${28 - local._prefix} at most."
    }

    precondition {
      condition     = max(local._numbers...) < pow(2, var.subnets.newbits)
      error_message = "subnets must fit: newbits = ${var.subnets.newbits} makes subnets 0 to ${pow(2, var.subnets.newbits) - 1} of ${var.cidr}, and a tier takes one per zone from its offset."
    }

    precondition {
      condition     = length(distinct(local._numbers)) == length(local._numbers)
      error_message = "subnets must not share numbers: each tier takes ${length(var.availability_zones)} of them from its offset."
    }

    precondition {
      condition     = length(local.overlaps) == 0
      error_message = "secondary_cidrs must not overlap ${var.cidr}."
    }
  }
}

resource "aws_vpc_ipv4_cidr_block_association" "this" {
  for_each = var.secondary_cidrs

  cidr_block = each.key
  vpc_id     = aws_vpc.this.id
}

# Without rules: what forgets to choose a security group can talk to nobody.
resource "aws_default_security_group" "this" {
  egress  = []
  ingress = []
  vpc_id  = aws_vpc.this.id

  tags = { Name = "${var.name}-default-closed" }
}

resource "aws_internet_gateway" "this" {
  vpc_id = aws_vpc.this.id

  tags = { Name = var.name }
}
