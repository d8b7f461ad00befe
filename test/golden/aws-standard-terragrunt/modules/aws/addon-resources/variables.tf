variable "cluster" {
  description = "Output of module cluster: where pods get their roles."
  type        = object({ name = string, network_id = string, region = string, security_group_id = string, version = string })

  validation {
    condition     = can(regex("^[a-z]{2}-[a-z]+-[0-9]$", var.cluster.region)) && !startswith(var.cluster.region, "cn-")
    error_message = "cluster must be in a region of the commercial partition, such as eu-west-1."
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
  description = "Output of module network: where Karpenter starts nodes."
  type        = object({ subnet_ids = object({ private = map(string) }) })

  validation {
    condition     = length(var.network.subnet_ids.private) > 0
    error_message = "network must have private subnets."
  }
}

variable "secrets" {
  description = "Output of module secrets: keys of volumes and secrets, and where secrets lie."
  type = object({
    keys    = object({ secrets = string, storage = string })
    prefix  = string
    secrets = map(object({ arn = string, name = string }))
    store   = string
  })

  validation {
    condition     = contains(["secrets-manager", "ssm"], var.secrets.store)
    error_message = "secrets must lie in secrets-manager or ssm."
  }

  # Rights are given on everything that begins with it.
  validation {
    condition     = can(regex("[a-z0-9]/$", var.secrets.prefix))
    error_message = "secrets must have a prefix that ends with a slash."
  }
}

variable "roles" {
  description = "What the account asks of every role: permissions_boundary is the ARN that pipelines must give."
  type        = object({ permissions_boundary = optional(string) })
  default     = {}
  nullable    = false

  validation {
    condition     = var.roles.permissions_boundary == null || can(regex("^arn:aws:iam::[0-9]{12}:policy/", var.roles.permissions_boundary))
    error_message = "roles must have the ARN of a policy as permissions_boundary, or none."
  }
}
