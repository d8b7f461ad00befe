variable "external_dns" {
  description = "Records of gateways and services in the zone of dns.domain. With upsert-only it never deletes one, with sync it does."
  type        = object({ policy = optional(string, "upsert-only") })
  default     = null

  validation {
    condition     = var.external_dns == null ? true : contains(["sync", "upsert-only"], var.external_dns.policy)
    error_message = "external_dns must have upsert-only or sync as policy."
  }

  validation {
    condition     = var.external_dns == null || var.dns != null
    error_message = "external_dns must have a domain in dns, in which it writes."
  }
}

# It finds its zone in the list of all of the project, which knows no narrower right.
module "external_dns" {
  source = "../workload-identity"
  count  = var.external_dns == null ? 0 : 1

  namespace       = "external-dns"
  project         = var.project
  roles           = { "roles/dns.reader" = {} }
  service_account = "external-dns"
}

# A change of a record deletes the old one, so rights cannot tell the policies apart.
resource "google_dns_managed_zone_iam_member" "external_dns" {
  count = var.external_dns == null ? 0 : 1

  managed_zone = local.zone_name
  member       = one(module.external_dns).member
  project      = var.project.id
  role         = "roles/dns.admin"
}

output "external_dns" {
  description = "Zone in which external-dns writes, and the name under which it owns records. Clusters that share one delete each other's."
  value = var.external_dns == null ? null : {
    domain   = local.domain
    owner_id = "${var.cluster.name}-${local.region}"
    policy   = var.external_dns.policy
    region   = local.region
    zone_id  = local.zone_id
  }

  depends_on = [google_dns_managed_zone_iam_member.external_dns]
}
