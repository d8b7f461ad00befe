variable "cloud" {
  description = "Cloud of the cluster: aws, azure or gcp."
  type        = string
  default     = "aws"
  nullable    = false

  validation {
    condition     = contains(["aws", "azure", "gcp"], var.cloud)
    error_message = "cloud must be aws, azure or gcp."
  }
}

variable "issuers" {
  description = "ClusterIssuers by name, each for one domain and its zone. email gets warnings of expiry; server is the ACME directory; region is that of AWS; client_id is that of the identity on Azure."
  type = map(object({
    client_id = optional(string)
    domain    = string
    email     = optional(string, "")
    region    = optional(string)
    server    = optional(string, "https://acme-v02.api.letsencrypt.org/directory")
    zone_id   = string
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for issuer in var.issuers : can(regex(local.zone_ids[var.cloud], issuer.zone_id))])
    error_message = "issuers must have as zone_id that of a zone of the cloud: of Route 53, of Azure DNS with subscription and resource group, or of Cloud DNS with its project."
  }

  validation {
    condition     = alltrue(flatten([for issuer in var.issuers : [for key in local.issuer_keys[var.cloud] : issuer[key] != null]]))
    error_message = "issuers must have a region on AWS, and a client_id on Azure."
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
