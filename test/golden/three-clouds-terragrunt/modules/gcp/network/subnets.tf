locals {
  tiers = {
    for tier, offset in {
      data    = var.subnets.data_offset
      private = var.subnets.private_offset
      public  = var.subnets.public_offset
    } : tier => { for zone, index in local.zones : zone => cidrsubnet(var.cidr, var.subnets.newbits, offset + index) }
  }

  # The last eighth of the range: nodes, the proxies of Gateways, and a /28
  # from which nodes and pipelines reach the control plane.
  nodes_cidr         = cidrsubnet(var.cidr, 4, 14)
  proxy_cidr         = cidrsubnet(var.cidr, 5, 30)
  control_plane_cidr = cidrsubnet(cidrsubnet(var.cidr, 5, 31), 28 - local._bits - 5, 0)

  _tier_subnets = merge([
    for tier in ["private", "public"] : {
      for zone, cidr in local.tiers[tier] : "${tier}-${zone}" => { cidr = cidr, name = "${tier}-${substr(zone, -1, 1)}", secondary = {} }
    }
  ]...)

  _cluster_subnets = {
    control-plane = { cidr = local.control_plane_cidr, name = "control-plane", secondary = {} }
    nodes         = { cidr = local.nodes_cidr, name = "nodes", secondary = local.secondary_ranges }
  }

  secondary_ranges = { pods = var.pod_cidr, services = var.service_cidr }
  subnets          = merge(local._tier_subnets, local._cluster_subnets)
}

resource "google_compute_subnetwork" "this" {
  for_each = local.subnets

  ip_cidr_range            = each.value.cidr
  name                     = "${var.name}-${each.value.name}"
  network                  = google_compute_network.this.id
  private_ip_google_access = true
  region                   = var.region

  dynamic "log_config" {
    for_each = var.flow_logs

    content {
      aggregation_interval = log_config.value.aggregation_interval
      flow_sampling        = log_config.value.sampling
      metadata             = "INCLUDE_ALL_METADATA"
    }
  }

  dynamic "secondary_ip_range" {
    for_each = each.value.secondary

    content {
      ip_cidr_range = secondary_ip_range.value
      range_name    = secondary_ip_range.key
    }
  }
}

# Internal and regional Gateways run their proxies here.
resource "google_compute_subnetwork" "proxy" {
  ip_cidr_range = local.proxy_cidr
  name          = "${var.name}-proxy"
  network       = google_compute_network.this.id
  purpose       = "REGIONAL_MANAGED_PROXY"
  region        = var.region
  role          = "ACTIVE"
}

# Databases live in a network of Google behind this peering, in the ranges of
# the data tier. No route leads from there to the internet.
resource "google_compute_global_address" "data" {
  for_each = local.tiers.data

  address       = cidrhost(each.value, 0)
  address_type  = "INTERNAL"
  name          = "${local.prefix}-data-${substr(each.key, -1, 1)}"
  network       = google_compute_network.this.id
  prefix_length = tonumber(regex("[0-9]+$", each.value))
  purpose       = "VPC_PEERING"
}

resource "google_service_networking_connection" "data" {
  network                 = google_compute_network.this.id
  reserved_peering_ranges = [for zone in var.availability_zones : google_compute_global_address.data[zone].name]
  service                 = "servicenetworking.googleapis.com"
}
