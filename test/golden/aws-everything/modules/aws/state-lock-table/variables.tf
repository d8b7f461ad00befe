variable "account_id" {
  description = "Account of the environment."
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "account_id must be 12 digits."
  }
}

variable "kms_key_arn" {
  description = "Key that encrypts the table: the kms_key_arn of module state."
  type        = string

  validation {
    condition     = can(regex("^arn:aws:kms:[a-z0-9-]+:[0-9]{12}:key/(mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of a key, arn:aws:kms:<region>:<account>:key/<id>, not of an alias."
  }
}

variable "name" {
  description = "Prefix of the environment's resource names, project and environment: acme-dev. Its pipelines are acme-dev-ci-plan and acme-dev-ci-apply."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,29}[a-z0-9]$", var.name)) && startswith(var.name, "${var.project}-")
    error_message = "name must begin with the project and a dash, and be 2 to 31 lower-case letters, digits and dashes."
  }
}

variable "project" {
  description = "Name of the project. Pipelines of its other environments are known by it."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,19}$", var.project))
    error_message = "project must be 2 to 20 lower-case letters, digits and dashes, and start with a letter."
  }
}

variable "table" {
  description = "Name of the lock table, the dynamodb_table of every backend.tf."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9_.-]{3,255}$", var.table))
    error_message = "table must be 3 to 255 letters, digits, underscores, dots and dashes."
  }
}

variable "principals" {
  description = "ARNs of the users and roles that may lock. Asterisk and question mark match as in IAM. The root user and the environment's own pipelines are always on the list. Empty: everyone in the account whom IAM allows, but no pipeline of another environment."
  type        = list(string)
  default     = []
  nullable    = false

  # A session of a role is judged by the role, so its sts ARN would never match.
  validation {
    condition     = alltrue([for arn in var.principals : can(regex("^arn:aws:iam::[0-9]{12}:(role|user)/[A-Za-z0-9_+=,.@/?*-]+$", arn))])
    error_message = "principals must be ARNs of IAM users or roles, such as arn:aws:iam::111111111111:role/admin, and not of sessions (arn:aws:sts::...:assumed-role/...)."
  }
}
