variable "issuers" {
  description = "ClusterIssuers by name, each for one domain and its Route 53 zone. email gets warnings of expiry; server is the ACME directory."
  type = map(object({
    domain  = string
    email   = optional(string, "")
    region  = string
    server  = optional(string, "https://acme-v02.api.letsencrypt.org/directory")
    zone_id = string
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for issuer in var.issuers : can(regex("^Z[A-Z0-9]+$", issuer.zone_id))])
    error_message = "issuers must have the id of a Route 53 zone as zone_id."
  }

  validation {
    condition     = alltrue([for issuer in var.issuers : startswith(issuer.server, "https://")])
    error_message = "issuers must have an https address as server."
  }
}

variable "replicas" {
  description = "Pods that run at once: two or more survive the loss of a node."
  type        = number
  default     = 2
  nullable    = false

  validation {
    condition     = contains(range(1, 6), var.replicas)
    error_message = "replicas must be 1 to 5."
  }
}
