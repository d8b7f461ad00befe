variable "cluster" {
  description = "Cluster of the pods: the issuer of its tokens and its name."
  type        = object({ issuer = string, name = string })

  validation {
    condition     = can(regex("^https://[a-z0-9.-]+/", var.cluster.issuer))
    error_message = "cluster must have the https address of its OIDC issuer as issuer."
  }
}

variable "name" {
  description = "Name of the identity, unique in its resource group: acme-prod-external-dns."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,62}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 64 lower-case letters, digits and dashes, and start with a letter."
  }
}

variable "namespace" {
  description = "Namespace of the pods."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", var.namespace))
    error_message = "namespace must be a name of 1 to 63 lower-case letters, digits and dashes."
  }
}

variable "region" {
  description = "Region of the identity, such as westeurope."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{4,}[0-9]?$", var.region))
    error_message = "region must be the short name of a region, such as westeurope."
  }
}

variable "resource_group" {
  description = "Name of the resource group that holds the identity."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9._()-]{0,89}[A-Za-z0-9_()-]$", var.resource_group))
    error_message = "resource_group must be the name of a resource group."
  }
}

variable "roles" {
  description = "What the pods may do, by purpose: a built-in role and the one resource that it is for."
  type        = map(object({ role = string, scope = string }))

  validation {
    condition     = alltrue([for role in var.roles : can(regex("^/subscriptions/[0-9a-f-]{36}/resourceGroups/.", role.scope))])
    error_message = "roles must have the id of a resource or a resource group as scope: no pod has rights on a subscription."
  }

  # Whoever has one of these can take every other right.
  validation {
    condition     = alltrue([for role in var.roles : !contains(["Contributor", "Owner", "Role Based Access Control Administrator", "User Access Administrator"], role.role)])
    error_message = "roles must be for a purpose, not Owner, Contributor or one that gives rights to others."
  }
}

variable "service_account" {
  description = "Service account of the pods. No other one gets the identity, whatever its namespace."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$", var.service_account))
    error_message = "service_account must be a name of lower-case letters, digits, dashes and dots."
  }
}

variable "tags" {
  description = "Tags of the identity."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.tags) <= 50
    error_message = "tags must be 50 at most."
  }
}
