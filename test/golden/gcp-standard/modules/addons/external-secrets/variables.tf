variable "client_id" {
  description = "Client id of the identity that reads, on Azure. Elsewhere the service account is the identity."
  type        = string
  default     = ""
  nullable    = false

  validation {
    condition     = var.cloud != "azure" || length(var.client_id) > 0
    error_message = "client_id must be given on Azure."
  }
}

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

variable "stores" {
  description = "ClusterSecretStores by name. service is SecretsManager or ParameterStore on AWS, the URL of a vault on Azure, the id of a project on Google Cloud. region is that of AWS, tenant_id that of Azure."
  type = map(object({
    region    = optional(string)
    service   = optional(string, "SecretsManager")
    tenant_id = optional(string)
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for store in var.stores : can(regex(local.services[var.cloud], store.service))])
    error_message = "stores must have as service SecretsManager or ParameterStore on AWS, https://NAME.vault.azure.net on Azure, and the id of a project on Google Cloud."
  }

  validation {
    condition     = alltrue(flatten([for store in var.stores : [for key in local.store_keys[var.cloud] : store[key] != null]]))
    error_message = "stores must have a region on AWS, and a tenant_id on Azure."
  }
}
