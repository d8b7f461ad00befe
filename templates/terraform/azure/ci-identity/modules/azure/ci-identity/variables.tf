variable "environment" {
  description = "Name of the environment. Its workflows run in the GitHub environments dev, which applies, and dev-plan."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9]{1,9}$", var.environment))
    error_message = "environment must be 2 to 10 lower-case letters and digits, and start with a letter."
  }
}

variable "name" {
  description = "Prefix of the environment's resource names, project and environment: acme-dev. Roles of the pipelines have it in their names, which are unique in the tenant."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,29}[a-z0-9]$", var.name))
    error_message = "name must be 2 to 31 lower-case letters, digits and dashes, and start with a letter."
  }

  validation {
    condition     = endswith(var.name, "-${var.environment}")
    error_message = "name must end with a dash and the environment."
  }
}

variable "region" {
  description = "Region of the identities. It is part of the name of the resource group."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{4,}[0-9]?$", var.region)) && !can(regex("^(china|usdod|usgov)", var.region))
    error_message = "region must be the short name of a region of the public cloud, such as westeurope."
  }
}

variable "repository" {
  description = "GitHub repository whose workflows may sign in, as owner/name, in the capitals that GitHub shows."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._-]+$", var.repository))
    error_message = "repository must be owner/name, such as acme/platform."
  }
}

variable "services" {
  description = "Resource providers of the environment's components, as Azure writes them: Microsoft.Network, Microsoft.KeyVault. Apply may use no other."
  type        = set(string)

  validation {
    condition     = length(var.services) > 0 && alltrue([for service in var.services : can(regex("^Microsoft\\.[A-Z][A-Za-z]+$", service))])
    error_message = "services must be names of resource providers, such as Microsoft.Network."
  }

  # With these a pipeline would rule the subscription.
  validation {
    condition     = length(setintersection([for service in var.services : lower(service)], ["microsoft.authorization", "microsoft.blueprint", "microsoft.management", "microsoft.resources", "microsoft.subscription"])) == 0
    error_message = "services must not contain Microsoft.Authorization, Blueprint, Management, Resources or Subscription."
  }
}

variable "state_container_id" {
  description = "Container of the environment's states: the container_id of module state, or one that was there before."
  type        = string

  validation {
    condition     = can(regex("^/subscriptions/[0-9a-f-]{36}/resourceGroups/[^/]+/providers/Microsoft\\.Storage/storageAccounts/[a-z0-9]{3,24}/blobServices/default/containers/[a-z0-9-]{3,63}$", var.state_container_id))
    error_message = "state_container_id must be the id of a container: /subscriptions/<id>/resourceGroups/<name>/providers/Microsoft.Storage/storageAccounts/<name>/blobServices/default/containers/<name>."
  }
}

variable "subscription_id" {
  description = "Subscription of the environment, which is as far as the rights of its pipelines reach."
  type        = string

  validation {
    condition     = can(regex("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", var.subscription_id))
    error_message = "subscription_id must be a UUID in lower case."
  }
}

variable "tags" {
  description = "Tags of every resource."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.tags) <= 50
    error_message = "tags must be 50 at most."
  }
}
