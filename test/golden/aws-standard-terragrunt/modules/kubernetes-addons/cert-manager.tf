variable "cert_manager" {
  description = "Certificates inside the cluster. email is told of certificates that run out."
  type = object({
    email    = optional(string, "")
    replicas = optional(number, 2)
  })
  default = null

  validation {
    condition     = var.cert_manager == null ? true : contains(range(1, 6), var.cert_manager.replicas)
    error_message = "cert_manager must have 1 to 5 replicas."
  }
}

locals {
  # Null where the certificates of the domain come from elsewhere.
  _issuer_zones = { letsencrypt = lookup(var.addon_resources, "cert_manager", null) }
}

module "cert_manager" {
  source = "../addons/cert-manager"
  count  = var.cert_manager == null ? 0 : 1

  cloud    = var.cloud
  replicas = var.cert_manager.replicas

  issuers = {
    for name, zone in local._issuer_zones : name => {
      client_id = lookup(zone, "client_id", null)
      domain    = zone.domain
      email     = var.cert_manager.email
      region    = zone.region
      zone_id   = zone.zone_id
    } if zone != null
  }
}

output "cert_manager" {
  description = "Namespace and version of the chart, or null where it does not run."
  value       = one(module.cert_manager[*].release)
}
