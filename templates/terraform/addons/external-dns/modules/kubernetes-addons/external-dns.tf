variable "external_dns" {
  description = "DNS records of Ingresses and Services. policy is upsert-only, or sync where records may be deleted."
  type        = object({ policy = optional(string, "upsert-only") })
  default     = null

  validation {
    condition     = var.external_dns == null ? true : contains(["sync", "upsert-only"], var.external_dns.policy)
    error_message = "external_dns must have upsert-only or sync as policy."
  }
}

module "external_dns" {
  source = "../addons/external-dns"
  count  = var.external_dns == null ? 0 : 1

  policy = var.external_dns.policy

  zone = {
    domain   = var.addon_resources["external_dns"].domain
    id       = var.addon_resources["external_dns"].zone_id
    owner_id = var.addon_resources["external_dns"].owner_id
    region   = var.addon_resources["external_dns"].region
  }
}

output "external_dns" {
  description = "Namespace and version of the chart, or null where it does not run."
  value       = one(module.external_dns[*].release)
}
