variable "gateway" {
  description = "Load balancers of gateways: scheme is internet-facing or internal, tls is tls13-only or tls12+13."
  type = object({
    scheme = optional(string, "internet-facing")
    tls    = optional(string, "tls13-only")
  })
  default = null

  validation {
    condition     = var.gateway == null ? true : contains(["internal", "internet-facing"], var.gateway.scheme)
    error_message = "gateway must have internet-facing or internal as scheme."
  }

  validation {
    condition     = var.gateway == null ? true : contains(keys(local.tls_minimums), var.gateway.tls)
    error_message = "gateway must have tls13-only or tls12+13 as tls."
  }
}

locals {
  tls_minimums = {
    "tls12+13"   = "1.2"
    "tls13-only" = "1.3"
  }
}

output "gateway" {
  description = "Domain, scheme and lowest TLS of gateways, whose proxies run in the cluster; the domain is empty when there is none."
  value = var.gateway == null ? null : {
    domain      = local.domain
    scheme      = var.gateway.scheme
    tls_minimum = local.tls_minimums[var.gateway.tls]
  }
}
