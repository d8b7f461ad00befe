variable "gke_gateway" {
  description = "Gateway API on GKE: the Gateway public for the domain."
  type        = object({})
  default     = null
}

module "gke_gateway" {
  source = "../addons/gke-gateway"
  count  = var.gke_gateway == null ? 0 : 1

  gateways = {
    for name in ["public"] : name => {
      address_name    = var.addon_resources["gateway"].address_name
      certificate_map = var.addon_resources["gateway"].certificate_map
      ssl_policy      = var.addon_resources["gateway"].ssl_policy
    } if var.addon_resources["gateway"].certificate_map != ""
  }
}

output "gke_gateway" {
  description = "Namespace and Gateways, or null where it is not asked for."
  value       = one(module.gke_gateway[*].release)
}
