variable "scheme" {
  description = "Who reaches the load balancers: internet-facing for the world, internal for the network."
  type        = string

  validation {
    condition     = contains(["internal", "internet-facing"], var.scheme)
    error_message = "scheme must be internal or internet-facing."
  }
}

variable "ssl_policy" {
  description = "Lowest TLS of every listener, such as ELBSecurityPolicy-TLS13-1-2-2021-06."
  type        = string

  validation {
    condition     = can(regex("^ELBSecurityPolicy-TLS13-1-[23]-", var.ssl_policy))
    error_message = "ssl_policy must be a policy with TLS 1.3 that goes no lower than TLS 1.2."
  }
}

variable "certificate_arns" {
  description = "Certificates of ACM for every listener. Without any, each is found by the host names of an Ingress."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.certificate_arns : startswith(arn, "arn:aws:acm:")])
    error_message = "certificate_arns must be ARNs of ACM."
  }
}

variable "is_default" {
  description = "Whether an Ingress that names no class gets this one."
  type        = bool
  default     = true
  nullable    = false
}
