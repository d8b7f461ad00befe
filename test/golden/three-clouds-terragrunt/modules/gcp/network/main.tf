locals {
  # By position and not by name: a zone added at the end moves no range.
  zones = { for index, zone in var.availability_zones : zone => index }

  # Networks, routes, firewall rules and DNS zones have one name in a whole
  # project. Of 63 letters the longest suffix takes 16.
  _full_name = "${var.name}-${var.region}"
  prefix     = length(local._full_name) <= 45 ? local._full_name : "${substr(local._full_name, 0, 38)}-${substr(sha256(local._full_name), 0, 6)}"

  # Names of machines that may call the internet and databases: the nodes.
  egress_tag = "egress"

  _bits    = tonumber(regex("[0-9]+$", var.cidr))
  _offsets = [var.subnets.public_offset, var.subnets.private_offset, var.subnets.data_offset]
  _numbers = flatten([for offset in local._offsets : range(offset, offset + length(var.availability_zones))])

  # Two ranges overlap when they are the same range at the shorter prefix.
  _pairs = [[var.cidr, var.pod_cidr], [var.cidr, var.service_cidr], [var.pod_cidr, var.service_cidr]]
  _commons = [
    for pair in local._pairs : min([for cidr in pair : tonumber(regex("[0-9]+$", cidr))]...)
  ]
  overlaps = [
    for index, pair in local._pairs : join(" and ", pair)
    if length(distinct([for cidr in pair : cidrsubnet("${cidrhost(cidr, 0)}/${local._commons[index]}", 0, 0)])) == 1
  ]
}

resource "google_compute_network" "this" {
  auto_create_subnetworks         = false
  delete_default_routes_on_create = true
  name                            = local.prefix
  routing_mode                    = "REGIONAL"

  # What no variable can know by itself.
  lifecycle {
    precondition {
      condition     = terraform.workspace == "default"
      error_message = "Environments are folders here, not workspaces, and this is workspace \"${terraform.workspace}\". Unset TF_WORKSPACE, run terraform workspace select default, and work in the folder of the environment."
    }

    precondition {
      condition     = alltrue([for zone in var.availability_zones : can(regex("^${var.region}-[a-z]$", zone))])
      error_message = "availability_zones must be zones of ${var.region}, such as ${var.region}-b."
    }

    precondition {
      condition     = local._bits + var.subnets.newbits <= 24
      error_message = "subnets.newbits must leave subnets of /24 or larger: ${var.cidr} allows ${24 - local._bits} at most. Cloud SQL takes no smaller range."
    }

    precondition {
      condition     = (max(local._numbers...) + 1) * 8 <= pow(2, var.subnets.newbits) * 7
      error_message = "subnets must fit: newbits = ${var.subnets.newbits} makes subnets 0 to ${pow(2, var.subnets.newbits) - 1} of ${var.cidr}, a tier takes one per zone from its offset, and the last eighth of the range belongs to the cluster."
    }

    precondition {
      condition     = length(distinct(local._numbers)) == length(local._numbers)
      error_message = "subnets must not share numbers: each tier takes ${length(var.availability_zones)} of them from its offset."
    }

    precondition {
      condition     = length(local.overlaps) == 0
      error_message = "cidr, pod_cidr and service_cidr must not overlap: ${join(", ", local.overlaps)}."
    }
  }
}
