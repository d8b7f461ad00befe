variable "cluster" {
  description = "Output of module cluster: where pods get their rights."
  type        = object({ name = string, region = string })

  validation {
    condition     = can(regex("^[a-z]+-[a-z]+[0-9]{1,2}$", var.cluster.region))
    error_message = "cluster must be in a region of Google Cloud, such as europe-west1."
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

variable "project" {
  description = "The Google Cloud project: its id, and its number, by which pods are named."
  type        = object({ id = string, number = string })

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.project.id)) && can(regex("^[0-9]{6,19}$", var.project.number))
    error_message = "project must have an id of 6 to 30 lower-case letters, digits and dashes, and a number of digits only."
  }
}

variable "secrets" {
  description = "Output of module secrets: the key of volumes, and where secrets lie."
  type = object({
    keys    = object({ storage = string })
    prefix  = string
    secrets = map(object({ id = string, name = string }))
    store   = string
  })

  validation {
    condition     = var.secrets.store == "secret-manager"
    error_message = "secrets must lie in secret-manager."
  }

  # Rights are given on everything that begins with it.
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]*[a-z0-9]-$", var.secrets.prefix))
    error_message = "secrets must have a prefix that ends with a dash."
  }
}
