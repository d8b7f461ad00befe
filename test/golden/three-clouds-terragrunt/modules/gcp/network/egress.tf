locals {
  # What may leave a machine. Data ranges are part of cidr, so the two rules
  # about them come before the rule of the network.
  egress = merge(
    {
      databases = {
        ports    = ["3307", "5432", "6379"]
        priority = 800
        protocol = "tcp"
        ranges   = values(local.tiers.data)
        tags     = [local.egress_tag]
      }
      google = {
        ports    = ["443"]
        priority = 1000
        protocol = "tcp"
        ranges   = [local.google_cidr]
        tags     = null
      }
      network = {
        ports    = null
        priority = 1000
        protocol = "all"
        ranges   = [var.cidr, var.pod_cidr]
        tags     = null
      }
    },
    {
      for region in local.nat_regions : "internet" => {
        ports    = null
        priority = 1000
        protocol = "all"
        ranges   = [local.anywhere]
        tags     = [local.egress_tag]
      }
    },
  )
}

resource "google_compute_firewall" "egress" {
  for_each = local.egress

  destination_ranges = each.value.ranges
  direction          = "EGRESS"
  name               = "${local.prefix}-to-${each.key}"
  network            = google_compute_network.this.id
  priority           = each.value.priority
  target_tags        = each.value.tags

  allow {
    ports    = each.value.ports
    protocol = each.value.protocol
  }
}

resource "google_compute_firewall" "deny_databases" {
  destination_ranges = values(local.tiers.data)
  direction          = "EGRESS"
  name               = "${local.prefix}-deny-databases"
  network            = google_compute_network.this.id
  priority           = 900

  deny {
    protocol = "all"
  }

  log_config {
    metadata = "INCLUDE_ALL_METADATA"
  }
}
