variable "availability_zones" {
  description = "One to three zones of the region, 1, 2 and 3. The position of a zone decides its subnets, so add new ones at the end."
  type        = list(string)

  validation {
    condition     = length(var.availability_zones) >= 1 && length(setsubtract(var.availability_zones, ["1", "2", "3"])) == 0
    error_message = "availability_zones must name one to three zones out of 1, 2 and 3."
  }

  validation {
    condition     = length(distinct(var.availability_zones)) == length(var.availability_zones)
    error_message = "availability_zones must not name a zone twice."
  }
}

variable "cidr" {
  description = "Address range of the virtual network, /16 to /20."
  type        = string

  # cidrsubnet accepts host bits and leading zeros; Azure and the equality do not.
  validation {
    condition     = can(regex("/(1[6-9]|20)$", cidrsubnet(var.cidr, 0, 0))) ? cidrsubnet(var.cidr, 0, 0) == var.cidr : false
    error_message = "cidr must be a range of /16 to /20 without host bits, such as 10.1.0.0/16."
  }

  validation {
    condition     = can(regex("^(10|172\\.(1[6-9]|2[0-9]|3[01])|192\\.168|100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7]))\\.", var.cidr))
    error_message = "cidr must be private: inside 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10."
  }
}

variable "name" {
  description = "Prefix of every resource name, usually project and environment: acme-prod."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,29}[a-z0-9]$", var.name))
    error_message = "name must be 2 to 31 lower-case letters, digits and dashes, and start with a letter."
  }
}

variable "private_domain" {
  description = "Private DNS zone for names inside the network, such as prod.acme.internal."
  type        = string

  validation {
    condition     = can(regex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$", var.private_domain)) && length(var.private_domain) <= 253
    error_message = "private_domain must be a lower-case domain without a last dot, such as prod.acme.internal."
  }
}

variable "region" {
  description = "Region of the network. It is part of the name of the resource group."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{4,}[0-9]?$", var.region)) && !can(regex("^(china|usdod|usgov)", var.region))
    error_message = "region must be the short name of a region of the public cloud, such as westeurope."
  }
}

variable "flow_logs" {
  description = "Flow log of the network by name, with a storage account of its own, whose name is unique in all of Azure."
  type = map(object({
    retention_days       = number
    storage_account_name = string
  }))
  default  = {}
  nullable = false

  validation {
    condition     = length(var.flow_logs) <= 1
    error_message = "flow_logs must have one entry at most: Azure keeps one log per network."
  }

  validation {
    condition     = alltrue([for key in keys(var.flow_logs) : can(regex("^[a-z][a-z0-9-]{0,11}$", key))])
    error_message = "flow_logs must have names of 1 to 12 lower-case letters, digits and dashes."
  }

  validation {
    condition     = alltrue([for log in var.flow_logs : log.retention_days >= 1 && log.retention_days <= 365 && log.retention_days == floor(log.retention_days)])
    error_message = "retention_days must be a whole number from 1 to 365."
  }

  validation {
    condition     = alltrue([for log in var.flow_logs : can(regex("^[a-z0-9]{3,24}$", log.storage_account_name))])
    error_message = "storage_account_name must be 3 to 24 lower-case letters and digits."
  }
}

variable "nat_gateways" {
  description = "How subnets reach the internet: one gateway for each zone and one over all zones for the nodes, a single one over all zones, or none."
  type        = string
  default     = "per-zone"
  nullable    = false

  validation {
    condition     = contains(["per-zone", "single", "none"], var.nat_gateways)
    error_message = "nat_gateways must be per-zone, single or none."
  }
}

variable "private_endpoints" {
  description = "Services reached through private addresses: blob, registry, vault. Each gets its private DNS zone here; the endpoint comes with what it leads to."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = length(setsubtract(var.private_endpoints, ["blob", "registry", "vault"])) == 0
    error_message = "private_endpoints must be some of blob, registry and vault."
  }
}

variable "service_endpoints" {
  description = "Services that nodes and private subnets reach from their own addresses and over Azure's own lines, such as Microsoft.Storage. They cost nothing."
  type        = set(string)
  default     = ["Microsoft.KeyVault", "Microsoft.Storage"]
  nullable    = false

  validation {
    condition     = length(setsubtract(var.service_endpoints, ["Microsoft.ContainerRegistry", "Microsoft.KeyVault", "Microsoft.Storage"])) == 0
    error_message = "service_endpoints must be some of Microsoft.ContainerRegistry, Microsoft.KeyVault and Microsoft.Storage."
  }
}

variable "subnets" {
  description = "Size and place of the tiers: bits added to the prefix of cidr, and the number of the first subnet of each tier."
  type = object({
    newbits        = optional(number, 8)
    public_offset  = optional(number, 1)
    private_offset = optional(number, 10)
    data_offset    = optional(number, 20)
  })
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for value in values(var.subnets) : value >= 0 && value == floor(value)])
    error_message = "subnets must be whole numbers from 0."
  }
}

variable "tags" {
  description = "Tags of every resource."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.tags) <= 50 && alltrue([for key in keys(var.tags) : length(key) >= 1 && length(key) <= 128 && !can(regex("[<>%&\\\\?/]", key))])
    error_message = "tags must be 50 at most, with names of 128 characters at most and none of <>%&\\?/."
  }
}
