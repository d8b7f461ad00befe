variable "account_name" {
  description = "Name of the storage account, unique in all of Azure."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9]{3,24}$", var.account_name))
    error_message = "account_name must be 3 to 24 lower-case letters and digits."
  }
}

variable "administrator_principal_id" {
  description = "Object id of the person or group that runs the bootstrap: makes the key, moves the first state, repairs what is broken."
  type        = string

  validation {
    condition     = can(regex("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", var.administrator_principal_id))
    error_message = "administrator_principal_id must be the object id of a person or group, a UUID in lower case."
  }
}

variable "container_name" {
  description = "Name of the container of the states."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9](-?[a-z0-9])+$", var.container_name)) && length(var.container_name) >= 3 && length(var.container_name) <= 63
    error_message = "container_name must be 3 to 63 lower-case letters, digits and single dashes, and start and end with a letter or digit."
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

variable "region" {
  description = "Region of the states."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{4,}[0-9]?$", var.region)) && !can(regex("^(china|usdod|usgov)", var.region))
    error_message = "region must be the short name of a region of the public cloud, such as westeurope."
  }
}

variable "resource_group_name" {
  description = "Name of the resource group, which holds nothing else: acme-dev-westeurope-state."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9_().-]{0,89}[A-Za-z0-9_()-]$", var.resource_group_name))
    error_message = "resource_group_name must be 1 to 90 letters, digits, dashes, dots, underscores and parentheses, and not end with a dot."
  }
}

variable "runner_cidrs" {
  description = "Public addresses that reach states and key: pipelines and whoever runs the bootstrap. Empty: only private endpoints do, and the key cannot be made."
  type        = set(string)

  # The firewall of storage takes ranges up to /30 and single addresses.
  validation {
    condition     = alltrue([for cidr in var.runner_cidrs : can(regex("^[0-9.]+/(1[6-9]|2[0-9]|30|32)$", cidr)) && can(cidrsubnet(cidr, 0, 0)) ? cidrsubnet(cidr, 0, 0) == cidr : false])
    error_message = "runner_cidrs must be IPv4 ranges of /16 to /30 without host bits, or single addresses, such as 203.0.113.10/32."
  }

  validation {
    condition     = alltrue([for cidr in var.runner_cidrs : !can(regex("^(0|10|127|169\\.254|172\\.(1[6-9]|2[0-9]|3[01])|192\\.168|100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])|2(2[4-9]|[34][0-9]|5[0-5]))\\.", cidr))])
    error_message = "runner_cidrs must be public addresses: the firewalls see no others."
  }
}

variable "tenant_id" {
  description = "Entra tenant whose identities the vault knows."
  type        = string

  validation {
    condition     = can(regex("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", var.tenant_id))
    error_message = "tenant_id must be a UUID in lower case."
  }
}

variable "vault_name" {
  description = "Name of the key vault, unique in all of Azure. A deleted vault keeps it for 90 days."
  type        = string

  validation {
    condition     = can(regex("^[a-z](-?[a-z0-9])+$", var.vault_name)) && length(var.vault_name) >= 3 && length(var.vault_name) <= 24
    error_message = "vault_name must be 3 to 24 lower-case letters, digits and single dashes, start with a letter and end without a dash."
  }
}

variable "noncurrent_days" {
  description = "Days for which every earlier version of a state is kept, and a deleted one can be had back."
  type        = number
  default     = 90
  nullable    = false

  validation {
    condition     = var.noncurrent_days >= 30 && var.noncurrent_days <= 365 && floor(var.noncurrent_days) == var.noncurrent_days
    error_message = "noncurrent_days must be a whole number from 30 to 365."
  }
}

variable "replication" {
  description = "How states are copied: GZRS and RAGZRS to three zones and the paired region, ZRS to three zones where a region has no pair, GRS and RAGRS where it has no zones. A change between those with and without zones makes another account."
  type        = string
  default     = "GZRS"
  nullable    = false

  validation {
    condition     = contains(["GRS", "GZRS", "RAGRS", "RAGZRS", "ZRS"], var.replication)
    error_message = "replication must be GRS, GZRS, RAGRS, RAGZRS or ZRS."
  }
}

variable "tags" {
  description = "Tags of every resource. Key Vault takes 15 on a key."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.tags) <= 15
    error_message = "tags must be 15 at most."
  }
}
