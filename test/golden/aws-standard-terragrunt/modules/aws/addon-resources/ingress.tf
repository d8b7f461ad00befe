variable "ingress" {
  description = "Load balancers of ingresses: scheme is internet-facing or internal, tls is tls13-only or tls12+13."
  type = object({
    scheme = optional(string, "internet-facing")
    tls    = optional(string, "tls13-only")
  })
  default = null

  validation {
    condition     = var.ingress == null ? true : contains(["internal", "internet-facing"], var.ingress.scheme)
    error_message = "ingress must have internet-facing or internal as scheme."
  }

  validation {
    condition     = var.ingress == null ? true : contains(keys(local.ssl_policies), var.ingress.tls)
    error_message = "ingress must have tls13-only or tls12+13 as tls."
  }
}

locals {
  # https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
  ssl_policies = {
    "tls12+13"   = "ELBSecurityPolicy-TLS13-1-2-2021-06"
    "tls13-only" = "ELBSecurityPolicy-TLS13-1-3-2021-06"
  }
}

output "ingress" {
  description = "Certificate, TLS policy and scheme of load balancers, for ingress classes. Without a domain there is no certificate."
  value = var.ingress == null ? null : {
    certificate_arn = local.certificate_arn
    scheme          = var.ingress.scheme
    ssl_policy      = local.ssl_policies[var.ingress.tls]
  }
}
