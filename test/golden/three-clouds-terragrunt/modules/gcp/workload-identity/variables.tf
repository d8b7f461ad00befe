variable "namespace" {
  description = "Namespace of the pods."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", var.namespace))
    error_message = "namespace must be a name of 1 to 63 lower-case letters, digits and dashes."
  }
}

variable "project" {
  description = "The Google Cloud project of the cluster: its id and its number, by which pods are named."
  type        = object({ id = string, number = string })

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.project.id)) && can(regex("^[0-9]{6,19}$", var.project.number))
    error_message = "project must have an id of 6 to 30 lower-case letters, digits and dashes, and a number of digits only."
  }
}

variable "service_account" {
  description = "Service account of the pods. No other one gets the rights, whatever its namespace."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$", var.service_account))
    error_message = "service_account must be a name of lower-case letters, digits, dashes and dots."
  }
}

variable "roles" {
  description = "Roles in the whole project, by name. condition narrows one to some resources, in the language of IAM conditions. What has rights on single resources needs none here."
  type        = map(object({ condition = optional(string) }))
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for role in keys(var.roles) : can(regex("^(roles/[A-Za-z.]+|(projects|organizations)/[a-z0-9-]+/roles/[A-Za-z0-9_.]+)$", role))])
    error_message = "roles must be names such as roles/dns.reader, or those of own roles in a project or an organization."
  }

  validation {
    condition     = length(setintersection(keys(var.roles), ["roles/editor", "roles/owner", "roles/viewer"])) == 0
    error_message = "roles must not be owner, editor or viewer: each of them opens the whole project."
  }

  validation {
    condition     = alltrue([for right in var.roles : right.condition == null ? true : can(regex("\\bresource\\.(name|service|type)\\b", right.condition))])
    error_message = "roles must have conditions that look at resource.name, resource.type or resource.service."
  }
}
