variable "name" {
  description = "Prefix of every key ring and secret, usually project and environment: acme-prod."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,29}[a-z0-9]$", var.name))
    error_message = "name must be 2 to 31 lower-case letters, digits and dashes, and start with a letter."
  }
}

variable "project" {
  description = "The Google Cloud project: its id, and its number, by which service agents are named."
  type        = object({ id = string, number = string })

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.project.id)) && can(regex("^[0-9]{6,19}$", var.project.number))
    error_message = "project must have an id of 6 to 30 lower-case letters, digits and dashes, and a number of digits only."
  }
}

variable "region" {
  description = "Region of keys and secrets. A key encrypts only in its own region."
  type        = string

  validation {
    condition     = can(regex("^[a-z]+-[a-z]+[0-9]{1,2}$", var.region))
    error_message = "region must be a region of Google Cloud, such as europe-west1."
  }
}

variable "deletion_protection" {
  description = "Whether Terraform refuses to delete a secret until somebody takes this away. A secret that is deleted takes all its versions along at once."
  type        = bool
  default     = true
  nullable    = false
}

variable "recovery_window_days" {
  description = "Days in which a destroyed version of a secret can be brought back. 0 destroys at once."
  type        = number
  default     = 30
  nullable    = false

  validation {
    condition     = contains(range(0, 31), var.recovery_window_days)
    error_message = "recovery_window_days must be a whole number from 0 to 30."
  }
}

variable "rotation_days" {
  description = "Days after which a value counts as old. The annotation of each secret says so, and a message goes to the topic of rotations; nothing replaces a value by itself."
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
