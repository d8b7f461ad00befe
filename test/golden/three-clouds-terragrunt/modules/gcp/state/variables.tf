variable "bucket" {
  description = "Name of the state bucket, unique in all of Google Cloud."
  type        = string

  # A name with dots is a domain, which Google asks to be verified.
  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.bucket))
    error_message = "bucket must be 3 to 63 lower-case letters, digits and dashes, and start and end with a letter or digit."
  }

  validation {
    condition     = !startswith(var.bucket, "goog") && !strcontains(var.bucket, "google") && !strcontains(var.bucket, "g00gle")
    error_message = "bucket must not start with goog, nor contain google or anything like it: Google reserves them."
  }
}

variable "name" {
  description = "Prefix of the environment's resource names, project and environment: acme-dev."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,29}[a-z0-9]$", var.name))
    error_message = "name must be 2 to 31 lower-case letters, digits and dashes, and start with a letter."
  }
}

variable "project" {
  description = "Google Cloud project of the environment: its id, and its number, by which service agents are named."
  type        = object({ id = string, number = string })

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.project.id)) && can(regex("^[0-9]{6,19}$", var.project.number))
    error_message = "project must have an id of 6 to 30 lower-case letters, digits and dashes, and a number of digits only."
  }
}

variable "region" {
  description = "Region of the bucket, its key and its logs."
  type        = string

  validation {
    condition     = can(regex("^[a-z]+-[a-z]+[0-9]{1,2}$", var.region))
    error_message = "region must be a region of Google Cloud, such as europe-west1: a key and a bucket share one place."
  }
}

variable "access_logs" {
  description = "Log of every request to the states, at most one entry, and the days to keep it."
  type        = map(object({ retention_days = optional(number, 365) }))
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.access_logs) <= 1 && alltrue([for key in keys(var.access_logs) : can(regex("^[a-z][a-z0-9-]{0,11}$", key))])
    error_message = "access_logs must have one entry at most, with a name of 1 to 12 lower-case letters, digits and dashes."
  }

  validation {
    condition     = alltrue([for log in var.access_logs : log.retention_days >= 1 && log.retention_days <= 3650 && floor(log.retention_days) == log.retention_days])
    error_message = "access_logs must be kept for 1 to 3650 whole days."
  }
}

variable "noncurrent_days" {
  description = "Days for which every earlier version of a state is kept. The newest 20 are kept longer."
  type        = number
  default     = 90
  nullable    = false

  validation {
    condition     = var.noncurrent_days >= 30 && floor(var.noncurrent_days) == var.noncurrent_days
    error_message = "noncurrent_days must be a whole number of at least 30."
  }
}

variable "principals" {
  description = "Users, groups and accounts that may use the state besides owners of the project and its pipelines, as group:platform@example.com."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for member in var.principals : can(regex("^((group|serviceAccount|user):[^@\\s*]+@[a-z0-9.-]+\\.[a-z][a-z0-9-]*|principal(Set)?://iam\\.googleapis\\.com/[^\\s*]+)$", member))])
    error_message = "principals must be members such as group:platform@example.com or user:jane@example.com, and never everybody."
  }
}
