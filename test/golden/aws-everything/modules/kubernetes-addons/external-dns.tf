variable "external_dns" {
  description = "DNS records of Ingresses and Services."
  type        = object({})
  default     = null
}

module "external_dns" {
  source = "../addons/external-dns"
  count  = var.external_dns == null ? 0 : 1

  # The rights that the cloud gave it allow this policy and no other.
  policy = var.addon_resources["external_dns"].policy

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
