variable "database" {
  description = "The database. version is a major one, such as 17: minor ones come by themselves, and a higher major version is an upgrade. storage_gib is what it starts with, rounded up to a size that Azure has, and it grows by itself. multi_az keeps a standby in another zone."
  type = object({
    class       = string
    engine      = optional(string, "postgres")
    multi_az    = optional(bool, true)
    name        = optional(string, "app")
    storage_gib = optional(number, 32)
    version     = string
  })

  validation {
    condition     = var.database.engine == "postgres" && contains(["14", "15", "16", "17", "18"], var.database.version)
    error_message = "database must have postgres as engine, and a major version from 14 to 18 as version."
  }

  validation {
    condition     = can(regex("^(B_Standard_B[0-9]+[a-z]*|GP_Standard_D[0-9]+[a-z]*(_v[0-9]+)?|MO_Standard_E[0-9]+[a-z]*(_v[0-9]+)?)$", var.database.class))
    error_message = "class must be a size of a flexible server, such as GP_Standard_D2ds_v5."
  }

  validation {
    condition     = !var.database.multi_az || !startswith(var.database.class, "B_")
    error_message = "multi_az must be false with a class that begins with B_: these have no standby."
  }

  validation {
    condition     = var.database.storage_gib >= 1 && var.database.storage_gib <= 16384 && var.database.storage_gib == floor(var.database.storage_gib)
    error_message = "storage_gib must be a whole number from 1 to 16384."
  }

  validation {
    condition     = can(regex("^[a-z][a-z0-9_]{0,62}$", var.database.name)) && !contains(["azure_maintenance", "azure_sys", "postgres", "template0", "template1"], var.database.name)
    error_message = "name must be 1 to 63 lower-case letters, digits and underscores, start with a letter, and be none that every server has."
  }
}

variable "keys" {
  description = "Output keys of module secrets: data for storage and backups. copy is the output copy of module data-copy: with it backups lie in the paired region too, which is decided for ever when the server is made."
  type = object({
    copy = optional(object({ identity_id = string, region = string, versionless_id = string }))
    data = object({ resource_versionless_id = string, versionless_id = string })
  })

  # With a version the server would stay behind when the key rotates.
  validation {
    condition     = can(regex("^/subscriptions/.+/vaults/[^/]+/keys/[^/]+$", var.keys.data.resource_versionless_id)) && can(regex("^https://[^/]+/keys/[^/]+$", var.keys.data.versionless_id))
    error_message = "keys must have the id of a key and its address, https://<vault>.vault.azure.net/keys/<name>, both without a version."
  }

  validation {
    condition     = var.keys.copy == null ? true : var.keys.copy.region != var.region
    error_message = "keys must have a copy in another region, the one that Azure pairs with this one, or none."
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

variable "network" {
  description = "Output of module network: the database lies in the data subnet of the first zone, which spans all of them and is delegated to it, and is found by names in the network alone."
  type = object({
    availability_zones   = list(string)
    private_dns_zone_ids = object({ postgres = string })
    subnet_ids           = object({ data = map(string) })
  })

  validation {
    condition     = alltrue([for zone in var.network.availability_zones : contains(keys(var.network.subnet_ids.data), zone)]) && length(var.network.availability_zones) > 0
    error_message = "network must have zones, and a data subnet for each of them."
  }

  validation {
    condition     = !var.database.multi_az || length(var.network.availability_zones) >= 2
    error_message = "network must have two zones at least for a standby in another one."
  }

  validation {
    condition     = endswith(lower(var.network.private_dns_zone_ids.postgres), ".postgres.database.azure.com")
    error_message = "network must have a private DNS zone that ends with .postgres.database.azure.com as private_dns_zone_ids.postgres."
  }
}

variable "region" {
  description = "Region of the database, such as westeurope. It is part of the name of the resource group."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{4,}[0-9]?$", var.region))
    error_message = "region must be the short name of a region, such as westeurope."
  }
}

variable "server_name" {
  description = "Name of the server. It is unique in all of Azure."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9]([a-z0-9-]{1,61}[a-z0-9])$", var.server_name))
    error_message = "server_name must be 3 to 63 lower-case letters, digits and dashes, and neither start nor end with a dash."
  }
}

variable "tenant_id" {
  description = "Entra tenant of those who log in."
  type        = string

  validation {
    condition     = can(regex("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", var.tenant_id))
    error_message = "tenant_id must be a UUID in lower case."
  }
}

variable "administrators" {
  description = "Who administers the server beside its own identity, by the name that Entra has for them and PostgreSQL takes over. type is Group, ServicePrincipal or User."
  type = map(object({
    id   = string
    type = optional(string, "Group")
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for administrator in var.administrators : can(regex("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", administrator.id)) && contains(["Group", "ServicePrincipal", "User"], administrator.type)])
    error_message = "administrators must have an object id, a UUID in lower case, and be of type Group, ServicePrincipal or User."
  }
}

variable "backup" {
  description = "retention_days: how long Azure keeps its own backups, with which a database can be set back to any second. vault_retention_days: also a copy each week, kept for so many days in a vault that outlives the database. locked: nobody can delete from the vault before the time, and never again unlock it."
  type = object({
    locked               = optional(bool, false)
    retention_days       = optional(number, 35)
    vault_retention_days = optional(number)
  })
  default  = { retention_days = 35 }
  nullable = false

  validation {
    condition     = var.backup.retention_days >= 7 && var.backup.retention_days <= 35 && var.backup.retention_days == floor(var.backup.retention_days)
    error_message = "retention_days must be a whole number from 7 to 35."
  }

  validation {
    condition     = var.backup.vault_retention_days == null ? true : var.backup.vault_retention_days >= 7 && var.backup.vault_retention_days <= 3650 && var.backup.vault_retention_days == floor(var.backup.vault_retention_days)
    error_message = "vault_retention_days must be a whole number from 7 to 3650, or none."
  }

  validation {
    condition     = !var.backup.locked || var.backup.vault_retention_days != null
    error_message = "locked must not stand alone: there is a vault only with vault_retention_days."
  }
}

variable "deletion_protection" {
  description = "Whether Azure refuses to delete the database until somebody takes this away."
  type        = bool
  default     = true
  nullable    = false
}

variable "log_retention_days" {
  description = "Days that the logs of the database are kept."
  type        = number
  default     = 90
  nullable    = false

  validation {
    condition     = var.log_retention_days >= 30 && var.log_retention_days <= 730 && var.log_retention_days == floor(var.log_retention_days)
    error_message = "log_retention_days must be a whole number from 30 to 730."
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
