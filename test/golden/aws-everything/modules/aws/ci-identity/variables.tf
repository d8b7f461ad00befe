variable "account_id" {
  description = "Account of the environment."
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "account_id must be 12 digits."
  }
}

variable "environment" {
  description = "Name of the environment. Its workflows run in the GitHub environments dev, which applies, and dev-plan."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9]{1,9}$", var.environment))
    error_message = "environment must be 2 to 10 lower-case letters and digits, and start with a letter."
  }
}

variable "name" {
  description = "Prefix of the environment's resource names, project and environment: acme-dev."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,29}[a-z0-9]$", var.name)) && startswith(var.name, "${var.project}-")
    error_message = "name must begin with the project and a dash, and be 2 to 31 lower-case letters, digits and dashes."
  }
}

variable "oidc_provider_arn" {
  description = "GitHub's identity provider in the account: the provider_arn of module github-oidc."
  type        = string

  validation {
    condition     = can(regex("^arn:aws:iam::[0-9]{12}:oidc-provider/token\\.actions\\.githubusercontent\\.com$", var.oidc_provider_arn))
    error_message = "oidc_provider_arn must be arn:aws:iam::<account>:oidc-provider/token.actions.githubusercontent.com."
  }
}

variable "project" {
  description = "Name of the project, the value of the Project tag."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,19}$", var.project))
    error_message = "project must be 2 to 20 lower-case letters, digits and dashes, and start with a letter."
  }
}

variable "regions" {
  description = "Regions of the environment's components and of its state. Pipelines can use no other."
  type        = set(string)

  validation {
    condition     = length(var.regions) > 0 && alltrue([for region in var.regions : can(regex("^[a-z]{2}-[a-z]+-[0-9]$", region))])
    error_message = "regions must name at least one region, such as eu-west-1."
  }
}

variable "repository" {
  description = "GitHub repository whose workflows may sign in, as owner/name, in the capitals that GitHub shows."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._-]+$", var.repository))
    error_message = "repository must be owner/name, such as acme/platform."
  }
}

variable "services" {
  description = "Services that the environment's components and their roles use, as IAM writes them: ec2, eks, kms. The boundary lets no other through."
  type        = set(string)

  validation {
    condition     = contains(var.services, "kms") && alltrue([for service in var.services : can(regex("^[a-z0-9-]+$", service)) && !contains(["iam", "organizations", "sts"], service)])
    error_message = "services must be names such as ec2, kms among them, and not iam, organizations or sts."
  }
}

variable "state_bucket" {
  description = "Bucket of the environment's states, which the boundary lets through."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", var.state_bucket))
    error_message = "state_bucket must be the name of a bucket: 3 to 63 lower-case letters, digits, dots and dashes."
  }
}

variable "state_read_policy_arn" {
  description = "Policy of the plan role: the read_policy_arn of module state-access."
  type        = string

  validation {
    condition     = can(regex("^arn:aws:iam::[0-9]{12}:policy/.+$", var.state_read_policy_arn))
    error_message = "state_read_policy_arn must be the ARN of an IAM policy."
  }
}

variable "state_write_policy_arn" {
  description = "Policy of the apply role: the write_policy_arn of module state-access."
  type        = string

  validation {
    condition     = can(regex("^arn:aws:iam::[0-9]{12}:policy/.+$", var.state_write_policy_arn))
    error_message = "state_write_policy_arn must be the ARN of an IAM policy."
  }
}
