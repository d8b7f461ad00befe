locals {
  # Behind everything that GKE and load balancers open for themselves at 1000.
  _last = 65000
}

resource "google_compute_firewall" "deny_ingress" {
  direction     = "INGRESS"
  name          = "${local.prefix}-deny-ingress"
  network       = google_compute_network.this.id
  priority      = local._last
  source_ranges = [local.anywhere]

  deny {
    protocol = "all"
  }

  log_config {
    metadata = "INCLUDE_ALL_METADATA"
  }
}

resource "google_compute_firewall" "deny_egress" {
  destination_ranges = [local.anywhere]
  direction          = "EGRESS"
  name               = "${local.prefix}-deny-egress"
  network            = google_compute_network.this.id
  priority           = local._last

  deny {
    protocol = "all"
  }

  log_config {
    metadata = "INCLUDE_ALL_METADATA"
  }
}

# Google's front ends and health checks, and the proxies of Gateways. Nobody
# else can call from these ranges.
resource "google_compute_firewall" "load_balancers" {
  direction     = "INGRESS"
  name          = "${local.prefix}-load-balancers"
  network       = google_compute_network.this.id
  priority      = 1000
  source_ranges = ["130.211.0.0/22", "35.191.0.0/16", local.proxy_cidr]
  target_tags   = [local.egress_tag]

  allow {
    ports    = ["80", "443", "8080", "8443"]
    protocol = "tcp"
  }
}
