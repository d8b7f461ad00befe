locals {
  # A domain of Google and everything below it.
  google_names = merge([
    for domain in var.private_endpoints : { for name in [domain, "*.${domain}"] : name => domain }
  ]...)

  google_addresses = [for number in range(4) : cidrhost(local.google_cidr, number)]
}

resource "google_dns_managed_zone" "private" {
  dns_name   = "${var.private_domain}."
  name       = "${local.prefix}-internal"
  visibility = "private"

  private_visibility_config {
    networks {
      network_url = google_compute_network.this.id
    }
  }
}

# Google's services under their own names, at the private addresses.
resource "google_dns_managed_zone" "google" {
  for_each = var.private_endpoints

  dns_name   = "${each.key}."
  name       = "${local.prefix}-${replace(each.key, ".", "-")}"
  visibility = "private"

  private_visibility_config {
    networks {
      network_url = google_compute_network.this.id
    }
  }
}

resource "google_dns_record_set" "google" {
  for_each = local.google_names

  managed_zone = google_dns_managed_zone.google[each.value].name
  name         = "${each.key}."
  rrdatas      = local.google_addresses
  ttl          = 300
  type         = "A"
}

resource "google_dns_policy" "this" {
  enable_logging = length(var.flow_logs) > 0
  name           = local.prefix

  networks {
    network_url = google_compute_network.this.id
  }
}
