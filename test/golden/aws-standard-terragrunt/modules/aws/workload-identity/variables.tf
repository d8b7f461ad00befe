variable "cluster" {
  description = "Cluster of the pods: its ARN and its name."
  type        = object({ id = string, name = string })

  validation {
    condition     = endswith(var.cluster.id, ":cluster/${var.cluster.name}")
    error_message = "cluster must have the ARN that belongs to its name."
  }
}

variable "description" {
  description = "What the pods do, for whoever finds the role."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z][\\w ,.:-]{2,199}$", var.description))
    error_message = "description must be 3 to 200 letters, digits, spaces and dashes, and start with a letter."
  }
}

variable "name" {
  description = "Name of the role. Role names are global in the account: acme-prod-eu-west-1-external-dns."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,62}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 64 lower-case letters, digits and dashes, and start with a letter."
  }
}

variable "namespace" {
  description = "Namespace of the pods."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", var.namespace))
    error_message = "namespace must be a name of 1 to 63 lower-case letters, digits and dashes."
  }
}

variable "policy" {
  description = "What the pods may do: an IAM policy as JSON, without Principal."
  type        = string

  validation {
    condition     = can(jsondecode(var.policy).Statement) && length(var.policy) <= 10240
    error_message = "policy must be an IAM policy in JSON with at most 10240 characters."
  }
}

variable "service_account" {
  description = "Service account of the pods. No other one gets the role, whatever its namespace."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$", var.service_account))
    error_message = "service_account must be a name of lower-case letters, digits, dashes and dots."
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
