variable "gateways" {
  description = "Gateways by name, each with a class of its name and a load balancer. domain and every name below it get their certificate from the ClusterIssuer issuer; scheme is internet-facing or internal; tls_minimum is 1.2 or 1.3."
  type = map(object({
    domain      = string
    issuer      = optional(string, "letsencrypt")
    scheme      = optional(string, "internet-facing")
    tls_minimum = optional(string, "1.3")
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for name in keys(var.gateways) : can(regex("^[a-z]([a-z0-9-]{0,38}[a-z0-9])?$", name))])
    error_message = "gateways must have names of at most 40 lower-case letters, digits and dashes."
  }

  validation {
    condition     = alltrue([for gateway in var.gateways : can(regex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$", gateway.domain))])
    error_message = "gateways must have a domain in lower case, such as dev.example.com."
  }

  validation {
    condition     = alltrue([for gateway in var.gateways : contains(["internal", "internet-facing"], gateway.scheme)])
    error_message = "gateways must have internet-facing or internal as scheme."
  }

  validation {
    condition     = alltrue([for gateway in var.gateways : contains(["1.2", "1.3"], gateway.tls_minimum)])
    error_message = "gateways must have 1.2 or 1.3 as tls_minimum."
  }
}

variable "replicas" {
  description = "Pods that run at once, of the controller and of each Gateway: two or more survive the loss of a node."
  type        = number
  default     = 2
  nullable    = false

  validation {
    condition     = contains(range(1, 6), var.replicas)
    error_message = "replicas must be 1 to 5."
  }
}
