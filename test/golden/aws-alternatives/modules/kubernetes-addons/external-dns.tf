variable "external_dns" {
  description = "DNS records of what has host names: sources are ingress, service and gateway-httproute."
  type        = object({ sources = optional(set(string), ["ingress", "service"]) })
  default     = null

  validation {
    condition     = var.external_dns == null ? true : length(setsubtract(var.external_dns.sources, ["gateway-httproute", "ingress", "service"])) == 0
    error_message = "external_dns must have sources of gateway-httproute, ingress and service."
  }
}

module "external_dns" {
  source = "../addons/external-dns"
  count  = var.external_dns == null ? 0 : 1

  cloud = var.cloud
  # The rights that the cloud gave it allow this policy and no other.
  policy  = var.addon_resources["external_dns"].policy
  sources = var.external_dns.sources

  zone = {
    client_id = lookup(var.addon_resources["external_dns"], "client_id", null)
    domain    = var.addon_resources["external_dns"].domain
    id        = var.addon_resources["external_dns"].zone_id
    owner_id  = var.addon_resources["external_dns"].owner_id
    region    = var.addon_resources["external_dns"].region
    tenant_id = lookup(var.addon_resources["external_dns"], "tenant_id", null)
  }
}

output "external_dns" {
  description = "Namespace and version of the chart, or null where it does not run."
  value       = one(module.external_dns[*].release)
}
