variable "gateway" {
  description = "The load balancer of gateways, which is open to the internet: tls is tls13-only or tls12+13."
  type        = object({ tls = optional(string, "tls13-only") })
  default     = null

  validation {
    condition     = var.gateway == null ? true : contains(keys(local.tls_minimums), var.gateway.tls)
    error_message = "gateway must have tls13-only or tls12+13 as tls."
  }
}

locals {
  tls_minimums = {
    "tls12+13"   = "TLS_1_2"
    "tls13-only" = "TLS_1_3"
  }
}

# The only profile that Google lets go with TLS 1.3 alone, and without weak ciphers below.
resource "google_compute_ssl_policy" "gateway" {
  count = var.gateway == null ? 0 : 1

  min_tls_version = local.tls_minimums[var.gateway.tls]
  name            = local.global_name
  profile         = "RESTRICTED"
  project         = var.project.id
}

# Stays when a gateway is made anew, so that records and allow-lists of others hold.
resource "google_compute_global_address" "gateway" {
  count = var.gateway == null ? 0 : 1

  address_type = "EXTERNAL"
  ip_version   = "IPV4"
  name         = "${local.global_name}-gateway"
  project      = var.project.id
}

output "gateway" {
  description = "Address, certificates and TLS policy of gateways by their names, for the class and the policies of GKE. Without a domain there are no certificates."
  value = var.gateway == null ? null : {
    address_name    = one(google_compute_global_address.gateway).name
    certificate_map = local.certificate_map
    domain          = local.domain
    scheme          = "internet-facing"
    ssl_policy      = one(google_compute_ssl_policy.gateway).name
  }

  # A gateway finds no certificate in a map without entries.
  depends_on = [google_certificate_manager_certificate_map_entry.this]
}
