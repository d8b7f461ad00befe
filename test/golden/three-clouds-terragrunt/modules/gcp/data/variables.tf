variable "database" {
  description = "The database. version is a major one, such as 18: minor ones come by themselves, and a higher major version is an upgrade. storage_gib is what it starts with, and grows to four times as much. multi_az keeps a standby in another zone."
  type = object({
    class       = string
    engine      = string
    multi_az    = optional(bool, true)
    name        = optional(string, "app")
    storage_gib = optional(number, 20)
    version     = string
  })

  validation {
    condition     = var.database.engine == "postgres"
    error_message = "engine must be postgres."
  }

  # Cloud SQL says only after minutes that memory and processors do not fit.
  validation {
    condition = can(regex("^db-perf-optimized-N-(2|4|8|16|32|48|64|80|96|128)$", var.database.class)) || anytrue([
      for size in regexall("^db-custom-(?P<cpus>[1-9][0-9]?)-(?P<mib>[0-9]{4,6})$", var.database.class) :
      (size.cpus == "1" || size.cpus % 2 == 0) && size.mib % 256 == 0 && size.mib >= max(3840, 922 * size.cpus) && size.mib <= 6656 * size.cpus
    ])
    error_message = "class must be db-perf-optimized-N- and processors, or db-custom-, one processor or an even number, and MiB of memory in steps of 256: 3840 at least, 0.9 to 6.5 GiB for each, such as db-custom-2-8192."
  }

  validation {
    condition     = can(regex("^1[3-9]$", var.database.version))
    error_message = "version must be a major version of PostgreSQL from 13, such as 18."
  }

  validation {
    condition     = var.database.storage_gib >= 10 && var.database.storage_gib <= 16384 && var.database.storage_gib == floor(var.database.storage_gib)
    error_message = "storage_gib must be a whole number from 10 to 16384."
  }

  validation {
    condition     = can(regex("^[a-z][a-z0-9_]{0,62}$", var.database.name)) && !contains(["cloudsqladmin", "postgres", "template0", "template1"], var.database.name)
    error_message = "name must be 1 to 63 lower-case letters, digits and underscores, start with a letter, and be none of PostgreSQL's own."
  }
}

variable "keys" {
  description = "Output keys of module secrets: data for storage and backups."
  type        = object({ data = string })

  validation {
    condition     = can(regex("^projects/[^/]+/locations/${var.region}/keyRings/[^/]+/cryptoKeys/[^/]+$", var.keys.data))
    error_message = "keys must be ids of keys in the region of the database, projects/(project)/locations/(region)/keyRings/(ring)/cryptoKeys/(key)."
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
  description = "Output of module network: the network whose ranges for databases it gets its address from."
  type        = object({ id = string })

  validation {
    condition     = can(regex("^projects/[^/]+/global/networks/[^/]+$", var.network.id))
    error_message = "network must have projects/(project)/global/networks/(name) as id."
  }
}

variable "project" {
  description = "The Google Cloud project of the environment."
  type        = object({ id = string })

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.project.id))
    error_message = "project must have an id of 6 to 30 lower-case letters, digits and dashes."
  }
}

variable "region" {
  description = "Region of the database and of its key."
  type        = string

  validation {
    condition     = can(regex("^[a-z]+-[a-z]+[0-9]{1,2}$", var.region))
    error_message = "region must be a region of Google Cloud, such as europe-west1."
  }
}

variable "admins" {
  description = "Who sets up users and rights in the database: members of IAM, such as group:databases@example.com. They log in with their identity, and have no password."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for member in var.admins : can(regex("^(group|serviceAccount|user):[a-z0-9._+-]+@[a-z0-9.-]+$", member))])
    error_message = "admins must be lower-case members with group:, serviceAccount: or user: in front."
  }
}

variable "backup" {
  description = "retention_days: how many daily backups Cloud SQL keeps; to any second it goes back for 7 days at most, and 35 with a db-perf-optimized class. location: region or multi-region where backups lie, if not that of the database."
  type = object({
    location       = optional(string)
    retention_days = optional(number, 35)
  })
  default  = { retention_days = 35 }
  nullable = false

  validation {
    condition     = var.backup.retention_days >= 1 && var.backup.retention_days <= 365 && var.backup.retention_days == floor(var.backup.retention_days)
    error_message = "retention_days must be a whole number from 1 to 365."
  }

  validation {
    condition     = var.backup.location == null || can(regex("^(asia|eu|us|[a-z]+-[a-z]+[0-9]{1,2})$", var.backup.location))
    error_message = "location must be a region such as europe-west4, or asia, eu or us."
  }
}

variable "deletion_protection" {
  description = "Whether Terraform and Google refuse to delete the database until somebody takes this away."
  type        = bool
  default     = true
  nullable    = false
}

variable "labels" {
  description = "Labels of the instance, which the provider's own do not reach."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for key, value in var.labels : can(regex("^\\p{Ll}[\\p{Ll}\\p{Lo}\\p{N}_-]{0,62}$", key)) && can(regex("^[\\p{Ll}\\p{Lo}\\p{N}_-]{0,63}$", value))])
    error_message = "labels must be lower-case letters of any language, digits, dashes and underscores, at most 63."
  }
}

variable "log_retention_days" {
  description = "Days that the logs of the database are kept."
  type        = number
  default     = 90
  nullable    = false

  validation {
    condition     = var.log_retention_days >= 1 && var.log_retention_days <= 3650 && var.log_retention_days == floor(var.log_retention_days)
    error_message = "log_retention_days must be a whole number from 1 to 3650."
  }
}

variable "windows" {
  description = "When the daily backup starts, and the hour of the week in which Cloud SQL does its maintenance, in UTC."
  type = object({
    backup      = optional(string, "02:00")
    maintenance = optional(string, "sun:04")
  })
  default  = {}
  nullable = false

  validation {
    condition     = can(regex("^([01][0-9]|2[0-3]):00$", var.windows.backup))
    error_message = "backup must be a full hour such as 02:00."
  }

  validation {
    condition     = can(regex("^(mon|tue|wed|thu|fri|sat|sun):([01][0-9]|2[0-3])$", var.windows.maintenance))
    error_message = "maintenance must be an hour of the week such as sun:04."
  }
}
