locals {
  anywhere = "0.0.0.0/0"

  # Google answers its own services here (private.googleapis.com): no packet
  # to it leaves Google's network.
  google_cidr = "199.36.153.8/30"
}

# Without gateways there is no way out, and so no route.
resource "google_compute_route" "internet" {
  for_each = local.nat_regions

  dest_range       = local.anywhere
  name             = "${local.prefix}-internet"
  network          = google_compute_network.this.id
  next_hop_gateway = "default-internet-gateway"
  priority         = 1000
  tags             = [local.egress_tag]
}

resource "google_compute_route" "google" {
  dest_range       = local.google_cidr
  name             = "${local.prefix}-google"
  network          = google_compute_network.this.id
  next_hop_gateway = "default-internet-gateway"
  priority         = 1000
}
