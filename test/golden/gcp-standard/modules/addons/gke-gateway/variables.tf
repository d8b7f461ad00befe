variable "gateways" {
  description = "Gateways by name, each a global load balancer. certificate_map is a map of Certificate Manager, ssl_policy sets the lowest TLS, address_name is a reserved global address; all three by their names. Without an address Google Cloud takes one that changes."
  type = map(object({
    address_name    = optional(string, "")
    certificate_map = string
    ssl_policy      = string
  }))

  validation {
    condition     = alltrue([for name in keys(var.gateways) : can(regex("^[a-z]([a-z0-9-]{0,38}[a-z0-9])?$", name))])
    error_message = "gateways must have names of at most 40 lower-case letters, digits and dashes."
  }

  validation {
    condition     = alltrue([for gateway in var.gateways : can(regex("^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$", gateway.certificate_map))])
    error_message = "gateways must have the name of a map of certificates as certificate_map, not its id."
  }

  validation {
    condition     = alltrue([for gateway in var.gateways : can(regex("^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$", gateway.ssl_policy))])
    error_message = "gateways must have the name of an SSL policy as ssl_policy, not its id."
  }

  validation {
    condition     = alltrue([for gateway in var.gateways : can(regex("^([a-z]([a-z0-9-]{0,61}[a-z0-9])?)?$", gateway.address_name))])
    error_message = "gateways must have the name of an address as address_name, not its id, or none."
  }
}
