variable "data" {
  description = "Output of module data: its backups are what is kept here."
  type = object({
    backups = object({
      instances      = map(string)
      locked         = bool
      retention_days = number
      rules          = map(number)
    })
  })

  validation {
    condition     = length(var.data.backups.instances) + length(var.data.backups.rules) > 0
    error_message = "data must have something to copy: an instance, or a rule with copy_regions."
  }
}

variable "name" {
  description = "Prefix of every resource name, usually project and environment: acme-prod."
  type        = string

  # With the region a name of a vault may be full at 50.
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,29}[a-z0-9]$", var.name))
    error_message = "name must be 2 to 31 lower-case letters, digits and dashes, and start with a letter."
  }
}

variable "region" {
  description = "Region of the provider, into which is copied."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{2}-[a-z]+-[0-9]$", var.region)) && !startswith(var.region, "cn-")
    error_message = "region must be a region of the commercial partition, such as eu-central-1."
  }
}

variable "source_region" {
  description = "Region of the database."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{2}-[a-z]+-[0-9]$", var.source_region)) && var.source_region != var.region
    error_message = "source_region must be a region, such as eu-west-1, and another one than region."
  }
}
