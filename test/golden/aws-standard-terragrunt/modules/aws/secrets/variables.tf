variable "name" {
  description = "Prefix of every key and secret, usually project and environment: acme-prod."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,29}[a-z0-9]$", var.name))
    error_message = "name must be 2 to 31 lower-case letters, digits and dashes, and start with a letter."
  }
}

variable "region" {
  description = "Region of the provider. It is part of the service names in key policies."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{2}-[a-z]+-[0-9]$", var.region)) && !startswith(var.region, "cn-")
    error_message = "region must be a region of the commercial partition, such as eu-west-1."
  }
}

variable "recovery_window_days" {
  description = "Days in which a deleted secret can be brought back, and its name not be used again. 0 deletes at once."
  type        = number
  default     = 30
  nullable    = false

  validation {
    condition     = var.recovery_window_days == 0 || (var.recovery_window_days >= 7 && var.recovery_window_days <= 30)
    error_message = "recovery_window_days must be 0 or 7 to 30."
  }
}

variable "rotation_days" {
  description = "Days after which a value counts as old. The description of each secret says so; nothing replaces a value by itself."
  type        = number
  default     = 90
  nullable    = false

  validation {
    condition     = var.rotation_days >= 1 && var.rotation_days <= 365 && var.rotation_days == floor(var.rotation_days)
    error_message = "rotation_days must be a whole number from 1 to 365."
  }
}

variable "secrets" {
  description = "Secrets by name, without values: people and pipelines write them into the store. One with a generation gets a random value that nobody has seen, and another one whenever the number changes."
  type = map(object({
    description = string
    generation  = optional(number)
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for key in keys(var.secrets) : can(regex("^[a-z][a-z0-9-]{0,62}[a-z0-9]$", key))])
    error_message = "secrets must have names of 2 to 64 lower-case letters, digits and dashes."
  }

  validation {
    condition     = alltrue([for secret in var.secrets : can(regex("\\S.{0,400}\\.$", secret.description))])
    error_message = "description must be a sentence of 400 characters at most, and end with a full stop."
  }

  validation {
    condition     = alltrue([for secret in var.secrets : secret.generation == null ? true : secret.generation >= 1 && secret.generation == floor(secret.generation)])
    error_message = "generation must be a whole number from 1."
  }
}

variable "store" {
  description = "Where secrets are kept: secrets-manager, or ssm for the Parameter Store."
  type        = string
  default     = "secrets-manager"
  nullable    = false

  validation {
    condition     = contains(["secrets-manager", "ssm"], var.store)
    error_message = "store must be secrets-manager or ssm."
  }
}
