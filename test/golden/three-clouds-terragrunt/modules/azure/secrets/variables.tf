variable "name" {
  description = "Prefix of every resource name, usually project and environment: acme-prod."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,29}[a-z0-9]$", var.name))
    error_message = "name must be 2 to 31 lower-case letters, digits and dashes, and start with a letter."
  }
}

variable "network" {
  description = "Output of module network. With the DNS zone vault the vault gets a private endpoint in its subnet endpoints; without it nodes and private subnets reach it by their service endpoint Microsoft.KeyVault."
  type = object({
    private_dns_zone_ids = map(string)
    subnet_ids           = object({ endpoints = string, nodes = string, private = map(string) })
  })

  validation {
    condition     = alltrue([for id in concat([var.network.subnet_ids.endpoints, var.network.subnet_ids.nodes], values(var.network.subnet_ids.private)) : can(regex("^/subscriptions/.+/subnets/[^/]+$", id))])
    error_message = "network must have the ids of subnets as subnet_ids."
  }
}

variable "region" {
  description = "Region of the vault, such as westeurope. It is part of the name of the resource group."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{4,}[0-9]?$", var.region))
    error_message = "region must be the short name of a region, such as westeurope."
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
  description = "Name of the vault. It is unique in all of Azure, and a deleted vault keeps it for recovery_window_days."
  type        = string

  validation {
    condition     = can(regex("^[a-z](-?[a-z0-9]){2,23}$", var.vault_name)) && length(var.vault_name) <= 24
    error_message = "vault_name must be 3 to 24 lower-case letters, digits and single dashes, start with a letter and end without a dash."
  }
}

variable "log_retention_days" {
  description = "Days that the workspace keeps who used the vault."
  type        = number
  default     = 90
  nullable    = false

  validation {
    condition     = var.log_retention_days >= 30 && var.log_retention_days <= 730 && var.log_retention_days == floor(var.log_retention_days)
    error_message = "log_retention_days must be a whole number from 30 to 730."
  }
}

variable "officers" {
  description = "Identities that make keys, secrets and certificates in the vault, by name: people who apply by hand, and pipelines that have no role of their own for it. type is ServicePrincipal, Group or User."
  type = map(object({
    id   = string
    type = optional(string, "ServicePrincipal")
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for officer in var.officers : can(regex("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", officer.id))])
    error_message = "officers must have the object id of an identity as id, a UUID in lower case."
  }

  validation {
    condition     = alltrue([for officer in var.officers : contains(["Group", "ServicePrincipal", "User"], officer.type)])
    error_message = "officers must be of type ServicePrincipal, Group or User."
  }
}

variable "recovery_window_days" {
  description = "Days in which a deleted vault, key or secret can be brought back, and its name not be used again. Nobody can shorten it later."
  type        = number
  default     = 90
  nullable    = false

  validation {
    condition     = var.recovery_window_days >= 7 && var.recovery_window_days <= 90 && var.recovery_window_days == floor(var.recovery_window_days)
    error_message = "recovery_window_days must be a whole number from 7 to 90."
  }
}

variable "rotation_days" {
  description = "Days after which a value expires, which Key Vault reports; it can still be read, and nothing replaces a value by itself."
  type        = number
  default     = 90
  nullable    = false

  validation {
    condition     = var.rotation_days >= 1 && var.rotation_days <= 365 && var.rotation_days == floor(var.rotation_days)
    error_message = "rotation_days must be a whole number from 1 to 365."
  }
}

variable "runner_cidrs" {
  description = "Public addresses of pipeline runners that reach the vault. Runners in the network need none."
  type        = set(string)
  default     = []
  nullable    = false

  # What module state takes, because both get the same answer.
  validation {
    condition     = alltrue([for cidr in var.runner_cidrs : can(regex("^[0-9.]+/(1[6-9]|2[0-9]|3[0-2])$", cidr)) && can(cidrsubnet(cidr, 0, 0)) ? cidrsubnet(cidr, 0, 0) == cidr : false])
    error_message = "runner_cidrs must be IPv4 ranges of /16 to /32 without host bits, such as 203.0.113.10/32."
  }

  validation {
    condition     = alltrue([for cidr in var.runner_cidrs : !can(regex("^(0|10|127|169\\.254|172\\.(1[6-9]|2[0-9]|3[01])|192\\.168|100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])|2(2[4-9]|[34][0-9]|5[0-5]))\\.", cidr))])
    error_message = "runner_cidrs must be public: the vault sees no private address."
  }
}

variable "secrets" {
  description = "Secrets by name, without values: people and pipelines write them into the vault. One with a generation gets a random value that nobody has seen, and another one whenever the number changes."
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
    condition     = alltrue([for secret in var.secrets : can(regex("^\\S.{0,248}\\.$", secret.description))])
    error_message = "description must be a sentence of 250 characters at most, and end with a full stop."
  }

  validation {
    condition     = alltrue([for secret in var.secrets : secret.generation == null ? true : secret.generation >= 1 && secret.generation == floor(secret.generation)])
    error_message = "generation must be a whole number from 1."
  }
}

variable "tags" {
  description = "Tags of every resource. Key Vault takes 15 on keys and secrets."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.tags) <= 15
    error_message = "tags must be 15 at most."
  }
}
