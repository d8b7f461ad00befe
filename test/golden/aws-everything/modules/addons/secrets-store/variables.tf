variable "region" {
  description = "Region of the secrets."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{2}-[a-z]+-[0-9]$", var.region))
    error_message = "region must be a region, such as eu-west-1."
  }
}

variable "examples" {
  description = "Examples by namespace, each a pod that mounts one secret. Its service account has the name of the namespace, and the right to the secret. type is secretsmanager or ssmparameter."
  type = map(object({
    secret = string
    type   = optional(string, "secretsmanager")
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for example in var.examples : length(example.secret) > 0])
    error_message = "examples must name a secret."
  }

  validation {
    condition     = alltrue([for example in var.examples : contains(["secretsmanager", "ssmparameter"], example.type)])
    error_message = "examples must be of type secretsmanager or ssmparameter."
  }

  validation {
    condition     = alltrue([for namespace in keys(var.examples) : can(regex("^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$", namespace))])
    error_message = "examples must be named like namespaces: lower-case letters, digits and dashes."
  }
}

variable "rotation_poll_interval" {
  description = "How often mounted secrets are read again, such as 2m. Every read is a call that AWS bills."
  type        = string
  default     = "2m"
  nullable    = false

  validation {
    condition     = can(regex("^[1-9][0-9]*[smh]$", var.rotation_poll_interval))
    error_message = "rotation_poll_interval must be a number with s, m or h, such as 2m."
  }
}
