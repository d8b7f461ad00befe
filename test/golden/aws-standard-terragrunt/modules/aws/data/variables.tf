variable "database" {
  description = "The database. version is a major one, such as 17 or 8.4: minor ones come by themselves, and a higher major version is an upgrade. storage_gib is what it starts with, and grows to four times as much; Aurora grows by itself. multi_az keeps a second one in another zone."
  type = object({
    class       = string
    engine      = string
    multi_az    = optional(bool, true)
    name        = optional(string, "app")
    storage_gib = optional(number, 20)
    version     = string
  })

  validation {
    condition     = contains(["aurora-postgresql", "mysql", "postgres"], var.database.engine)
    error_message = "engine must be aurora-postgresql, mysql or postgres."
  }

  validation {
    condition     = can(regex(var.database.engine == "aurora-postgresql" ? "^db\\.([rx][0-9][a-z]*\\.[0-9]{0,3}x?large|t(3|4g)\\.(medium|large))$" : "^db\\.[a-z]+[0-9]+[a-z]*\\.(micro|small|medium|large|[0-9]{0,3}xlarge)$", var.database.class))
    error_message = "class must be an instance class, such as db.r6g.large; for Aurora one of db.r or db.x, or medium or large of db.t3 or db.t4g."
  }

  validation {
    condition     = can(regex(var.database.engine == "mysql" ? "^[0-9]+\\.[0-9]+$" : "^[0-9]+$", var.database.version))
    error_message = "version must be a major version: two numbers for mysql, such as 8.4, and one for the others, such as 17."
  }

  validation {
    condition     = var.database.storage_gib >= 20 && var.database.storage_gib <= 65536 && var.database.storage_gib == floor(var.database.storage_gib)
    error_message = "storage_gib must be a whole number from 20 to 65536."
  }

  validation {
    condition     = can(regex("^[a-z][a-z0-9_]{0,62}$", var.database.name))
    error_message = "name must be 1 to 63 lower-case letters, digits and underscores, and start with a letter."
  }
}

variable "keys" {
  description = "Output keys of module secrets: data for storage and backups, logs for log groups, secrets for the password of the master user."
  type = object({
    data    = string
    logs    = string
    secrets = string
  })

  validation {
    condition     = alltrue([for key in values(var.keys) : can(regex("^arn:aws:kms:[a-z0-9-]+:[0-9]{12}:key/", key))])
    error_message = "keys must be ARNs of keys, arn:aws:kms:<region>:<account>:key/<id>."
  }
}

variable "name" {
  description = "Prefix of every resource name, usually project and environment: acme-prod."
  type        = string

  # RDS takes no two dashes in a row.
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,29}[a-z0-9]$", var.name)) && !strcontains(var.name, "--")
    error_message = "name must be 2 to 31 lower-case letters, digits and single dashes, and start with a letter."
  }
}

variable "network" {
  description = "Output of module network: the database lies in its data subnets, and is reached from its private and pod subnets."
  type = object({
    id           = string
    subnet_cidrs = object({ pods = map(string), private = map(string) })
    subnet_ids   = object({ data = map(string) })
  })

  validation {
    condition     = length(var.network.subnet_ids.data) >= 2
    error_message = "network must have data subnets in two zones at least: RDS asks for them, also without a standby."
  }
}

variable "region" {
  description = "Region of the provider. It is part of global names and of ARNs."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{2}-[a-z]+-[0-9]$", var.region)) && !startswith(var.region, "cn-")
    error_message = "region must be a region of the commercial partition, such as eu-west-1."
  }
}

variable "backup" {
  description = "retention_days: how long RDS keeps its own backups, with which a database can be set back to any second. rules: what AWS Backup takes besides, by name, into a vault that outlives the database; copy_regions get a copy from it. locked: nobody can delete from the vault before the time, and never again unlock it."
  type = object({
    locked         = optional(bool, false)
    retention_days = optional(number, 35)
    rules = optional(map(object({
      copy_regions   = optional(set(string), [])
      retention_days = number
      schedule       = optional(string, "cron(0 6 * * ? *)")
    })), {})
  })
  default  = { retention_days = 35 }
  nullable = false

  validation {
    condition     = var.backup.retention_days >= 1 && var.backup.retention_days <= 35 && var.backup.retention_days == floor(var.backup.retention_days)
    error_message = "retention_days must be a whole number from 1 to 35."
  }

  validation {
    condition     = alltrue([for name in keys(var.backup.rules) : can(regex("^[a-z][a-z0-9-]{0,29}$", name))])
    error_message = "rules must have names of 1 to 30 lower-case letters, digits and dashes."
  }

  validation {
    condition     = alltrue([for rule in var.backup.rules : rule.retention_days >= 1 && rule.retention_days <= 36500 && can(regex("^(cron|rate)\\(.+\\)$", rule.schedule))])
    error_message = "rules must keep backups for 1 to 36500 days and have a schedule such as cron(0 6 * * ? *)."
  }

  validation {
    condition     = !var.backup.locked || length(var.backup.rules) > 0
    error_message = "locked must not stand alone: there is a vault only where there are rules."
  }
}

variable "deletion_protection" {
  description = "Whether AWS refuses to delete the database until somebody takes this away."
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
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.log_retention_days)
    error_message = "log_retention_days must be a period that CloudWatch knows, such as 30, 90 or 365."
  }
}

variable "roles" {
  description = "permissions_boundary: ARN of the policy that pipelines must give every role."
  type = object({
    permissions_boundary = optional(string)
  })
  default  = {}
  nullable = false

  validation {
    condition     = var.roles.permissions_boundary == null || can(regex("^arn:aws:iam::[0-9]{12}:policy/", var.roles.permissions_boundary))
    error_message = "permissions_boundary must be the ARN of a policy, arn:aws:iam::<account>:policy/<name>."
  }
}

variable "windows" {
  description = "When RDS takes its backup and does its maintenance, in UTC. They must not overlap, and AWS Backup stays clear of both."
  type = object({
    backup      = optional(string, "02:00-03:00")
    maintenance = optional(string, "sun:03:30-sun:04:30")
  })
  default  = {}
  nullable = false

  validation {
    condition     = can(regex("^([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]$", var.windows.backup))
    error_message = "backup must be a time of day such as 02:00-03:00."
  }

  validation {
    condition     = can(regex("^(mon|tue|wed|thu|fri|sat|sun):[0-2][0-9]:[0-5][0-9]-(mon|tue|wed|thu|fri|sat|sun):[0-2][0-9]:[0-5][0-9]$", var.windows.maintenance))
    error_message = "maintenance must be a time of the week such as sun:03:30-sun:04:30."
  }
}
