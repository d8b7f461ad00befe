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
  description = "ClusterSecretStores by name. service is SecretsManager or ParameterStore."
  type = map(object({
    region  = string
    service = optional(string, "SecretsManager")
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for store in var.stores : contains(["ParameterStore", "SecretsManager"], store.service)])
    error_message = "stores must have SecretsManager or ParameterStore as service."
  }
}
