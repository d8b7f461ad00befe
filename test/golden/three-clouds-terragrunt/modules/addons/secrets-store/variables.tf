variable "region" {
  description = "Region of the secrets."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]+[0-9a-z]$", var.region))
    error_message = "region must be a region, such as eu-west-1."
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

variable "examples" {
  description = "Examples by namespace, each a pod that mounts one secret. Its service account has the name of the namespace, and the right to the secret. secret is a name, on Google Cloud a resource name; type is secretsmanager or ssmparameter on AWS, secret elsewhere; vault, client_id and tenant_id are those of Azure."
  type = map(object({
    client_id = optional(string)
    secret    = string
    tenant_id = optional(string)
    type      = optional(string, "secretsmanager")
    vault     = optional(string)
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for example in var.examples : can(regex(local.secret_names[var.cloud], example.secret))])
    error_message = "examples must name a secret, on Google Cloud as projects/NUMBER/secrets/NAME."
  }

  validation {
    condition     = alltrue([for example in var.examples : contains(local.types[var.cloud], example.type)])
    error_message = "examples must be of type secretsmanager or ssmparameter on AWS, and of type secret elsewhere."
  }

  validation {
    condition     = alltrue(flatten([for example in var.examples : [for key in local.example_keys[var.cloud] : example[key] != null]]))
    error_message = "examples must have a vault, a client_id and a tenant_id on Azure."
  }

  validation {
    condition     = alltrue([for namespace in keys(var.examples) : can(regex("^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$", namespace))])
    error_message = "examples must be named like namespaces: lower-case letters, digits and dashes."
  }
}

variable "rotation_poll_interval" {
  description = "How often mounted secrets are read again, such as 2m. Every read is a call that AWS bills. On AKS and GKE the cluster has this setting."
  type        = string
  default     = "2m"
  nullable    = false

  validation {
    condition     = can(regex("^[1-9][0-9]*[smh]$", var.rotation_poll_interval))
    error_message = "rotation_poll_interval must be a number with s, m or h, such as 2m."
  }
}
