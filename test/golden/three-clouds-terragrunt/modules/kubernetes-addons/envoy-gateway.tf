variable "envoy_gateway" {
  description = "Gateway API on AKS: Envoy Gateway, and the Gateway public for the domain, with a certificate of cert_manager."
  type        = object({ replicas = optional(number, 2) })
  default     = null

  validation {
    condition     = var.envoy_gateway == null ? true : contains(range(1, 6), var.envoy_gateway.replicas)
    error_message = "envoy_gateway must have 1 to 5 replicas."
  }
}

module "envoy_gateway" {
  source = "../addons/envoy-gateway"
  count  = var.envoy_gateway == null ? 0 : 1

  replicas = var.envoy_gateway.replicas

  gateways = {
    for name in ["public"] : name => {
      domain      = var.addon_resources["gateway"].domain
      scheme      = var.addon_resources["gateway"].scheme
      tls_minimum = var.addon_resources["gateway"].tls_minimum
    } if var.addon_resources["gateway"].domain != "" && var.cert_manager != null
  }

  # Which issues the certificate of the Gateway: without it there is none.
  depends_on = [module.cert_manager]
}

output "envoy_gateway" {
  description = "Namespace and version of the chart, and Gateways, or null where it does not run."
  value       = one(module.envoy_gateway[*].release)
}
