variable "cluster_dns" {
  description = "Address of the cluster's DNS service, the tenth of the range of services."
  type        = string

  validation {
    condition     = can(cidrhost("${var.cluster_dns}/32", 0))
    error_message = "cluster_dns must be an IPv4 address, such as 172.20.0.10."
  }
}

variable "cluster_domain" {
  description = "Domain of services."
  type        = string
  default     = "cluster.local"
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$", var.cluster_domain))
    error_message = "cluster_domain must be a domain, such as cluster.local."
  }
}

variable "local_address" {
  description = "Address of the cache on its node, of the link alone, so that no network has it too."
  type        = string
  default     = "169.254.20.10"
  nullable    = false

  validation {
    condition     = can(regex("^169\\.254\\.[0-9]{1,3}\\.[0-9]{1,3}$", var.local_address))
    error_message = "local_address must be a link-local address, such as 169.254.20.10."
  }
}
