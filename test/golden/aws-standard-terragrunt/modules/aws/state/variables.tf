variable "account_id" {
  description = "Account of the environment."
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "account_id must be 12 digits."
  }
}

variable "bucket" {
  description = "Name of the state bucket, unique in all of AWS. The alias of the key is made of it."
  type        = string

  # The name is also a host name below s3.<region>.amazonaws.com: a dot in it
  # would not fit the certificate, and no backend names a key alias with one.
  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.bucket))
    error_message = "bucket must be 3 to 63 lower-case letters, digits and dashes, and start and end with a letter or digit."
  }

  validation {
    condition     = !can(regex("^(xn--|sthree-|amzn-s3-demo-)|(-s3alias|--ol-s3|--x-s3|--table-s3)$", var.bucket))
    error_message = "bucket must not start with xn--, sthree- or amzn-s3-demo-, nor end with -s3alias, --ol-s3, --x-s3 or --table-s3: S3 reserves them."
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

variable "noncurrent_days" {
  description = "Days for which every earlier version of a state is kept. The newest 20 are kept longer."
  type        = number
  default     = 90
  nullable    = false

  validation {
    condition     = var.noncurrent_days >= 30 && floor(var.noncurrent_days) == var.noncurrent_days
    error_message = "noncurrent_days must be a whole number of at least 30."
  }
}

variable "principals" {
  description = "ARNs of the users and roles that may use the state. Asterisk and question mark match as in IAM. The root user and the environment's own pipelines are always on the list. Empty: everyone in the account whom IAM allows, but no pipeline of another environment."
  type        = list(string)
  default     = []
  nullable    = false

  # A session of a role is judged by the role, so its sts ARN would never match.
  validation {
    condition     = alltrue([for arn in var.principals : can(regex("^arn:aws:iam::[0-9]{12}:(role|user)/[A-Za-z0-9_+=,.@/?*-]+$", arn))])
    error_message = "principals must be ARNs of IAM users or roles, such as arn:aws:iam::111111111111:role/admin, and not of sessions (arn:aws:sts::...:assumed-role/...)."
  }
}
