variable "cluster" {
  description = "Output of module cluster: where pods prove who they are, and what encrypts their volumes."
  type = object({
    disk_encryption_set_id = string
    name                   = string
    oidc_provider          = object({ issuer = string })
    region                 = string
  })

  validation {
    condition     = can(regex("^[a-z]{4,}[0-9]?$", var.cluster.region))
    error_message = "cluster must be in a region by its short name, such as westeurope."
  }

  validation {
    condition     = can(regex("^/subscriptions/.+/diskEncryptionSets/[^/]+$", var.cluster.disk_encryption_set_id))
    error_message = "cluster must have the id of a disk encryption set as disk_encryption_set_id."
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

variable "secrets" {
  description = "Output of module secrets: the vault of the environment and what lies in it."
  type = object({
    secrets = map(object({ name = string, resource_id = string }))
    store   = string
    vault   = object({ id = string, name = string, tenant_id = string, uri = string })
  })

  validation {
    condition     = var.secrets.store == "key-vault"
    error_message = "secrets must lie in key-vault."
  }

  # Rights are given on all of it.
  validation {
    condition     = can(regex("^/subscriptions/.+/vaults/[^/]+$", var.secrets.vault.id)) && can(regex("^https://", var.secrets.vault.uri))
    error_message = "secrets must have a vault with its id and its https address."
  }
}

variable "tags" {
  description = "Tags of every resource."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.tags) <= 15
    error_message = "tags must be 15 at most, as many as Key Vault takes."
  }
}
