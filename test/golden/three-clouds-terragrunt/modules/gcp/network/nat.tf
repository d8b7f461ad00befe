locals {
  nat_zones = {
    per-zone = var.availability_zones
    single   = [element(var.availability_zones, 0)]
    none     = []
  }[var.nat_gateways]

  # One gateway for the region, or none.
  nat_regions = toset([for zone in local.nat_zones : var.region])

  # Public machines bring an address, control planes and proxies need no way out.
  nat_subnets = toset([for key in keys(local.subnets) : key if key == "nodes" || startswith(key, "private-")])
}

# Google's gateway has no place in a zone, so no zone takes it down. An address
# for each zone keeps enough ports, and the allow-lists of others stay as long.
resource "google_compute_address" "nat" {
  for_each = toset(local.nat_zones)

  address_type = "EXTERNAL"
  name         = "${var.name}-nat-${substr(each.key, -1, 1)}"
  region       = var.region
}

resource "google_compute_router" "this" {
  for_each = local.nat_regions

  name    = "${var.name}-nat"
  network = google_compute_network.this.id
  region  = each.key
}

resource "google_compute_router_nat" "this" {
  for_each = local.nat_regions

  enable_dynamic_port_allocation      = true
  enable_endpoint_independent_mapping = false
  max_ports_per_vm                    = 4096
  min_ports_per_vm                    = 64
  name                                = "${var.name}-nat"
  nat_ip_allocate_option              = "MANUAL_ONLY"
  nat_ips                             = [for zone in local.nat_zones : google_compute_address.nat[zone].self_link]
  region                              = each.key
  router                              = google_compute_router.this[each.key].name
  source_subnetwork_ip_ranges_to_nat  = "LIST_OF_SUBNETWORKS"

  log_config {
    enable = true
    filter = "ERRORS_ONLY"
  }

  dynamic "subnetwork" {
    for_each = local.nat_subnets

    content {
      name                    = google_compute_subnetwork.this[subnetwork.value].id
      source_ip_ranges_to_nat = ["ALL_IP_RANGES"]
    }
  }
}
