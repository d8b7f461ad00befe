variable "cert_manager" {
  description = "Certificates inside the cluster: the right to prove that dns.domain is ours. It has no options."
  type        = object({})
  default     = null

  validation {
    condition     = var.cert_manager == null || var.dns != null
    error_message = "cert_manager must have a domain in dns, which it proves."
  }
}

# The zone is named to it, so it needs no list of them.
module "cert_manager" {
  source = "../workload-identity"
  count  = var.cert_manager == null ? 0 : 1

  namespace       = "cert-manager"
  project         = var.project
  service_account = "cert-manager"
}

# Cloud DNS knows no rights by type or name of a record.
resource "google_dns_managed_zone_iam_member" "cert_manager" {
  count = var.cert_manager == null ? 0 : 1

  managed_zone = local.zone_name
  member       = one(module.cert_manager).member
  project      = var.project.id
  role         = "roles/dns.admin"
}

output "cert_manager" {
  description = "Zone in which cert-manager proves the domain, for its issuer."
  value = var.cert_manager == null ? null : {
    domain  = local.domain
    region  = local.region
    zone_id = local.zone_id
  }

  # An issuer that starts before cert-manager has its rights waits for hours.
  depends_on = [google_dns_managed_zone_iam_member.cert_manager]
}
