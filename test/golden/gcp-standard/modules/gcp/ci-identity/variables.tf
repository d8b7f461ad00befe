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
    condition     = can(regex("^[a-z][a-z0-9-]{0,29}[a-z0-9]$", var.name)) && endswith(var.name, "-${var.environment}")
    error_message = "name must end with a dash and the environment, and be 2 to 31 lower-case letters, digits and dashes."
  }
}

variable "project" {
  description = "Google Cloud project of the environment."
  type        = object({ id = string })

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.project.id))
    error_message = "project must have an id of 6 to 30 lower-case letters, digits and dashes."
  }
}

variable "repository" {
  description = "GitHub repository whose workflows may sign in, as owner/name, in the capitals that GitHub shows."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._-]+$", var.repository))
    error_message = "repository must be owner/name, such as acme/platform."
  }

  # Google takes subjects of 127 letters.
  validation {
    condition     = length("repo:${var.repository}:environment:${var.environment}-plan") <= 127
    error_message = "repository must be short enough for repo:owner/name:environment:${var.environment}-plan to have 127 letters at most."
  }
}

variable "services" {
  description = "Services that the environment's components use, as their APIs are called without googleapis.com: compute, container. The accounts get rights on no other."
  type        = set(string)

  validation {
    condition     = contains(var.services, "iam") && length(setsubtract(var.services, keys(local.reads))) == 0
    error_message = "services must be iam and some of binaryauthorization, certificatemanager, cloudkms, compute, container, dns, gkebackup, logging, pubsub, secretmanager, servicenetworking and sqladmin."
  }
}

variable "state_bucket" {
  description = "Bucket of the environment's states, made by module state or there before."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]$", var.state_bucket))
    error_message = "state_bucket must be the name of a bucket: 3 to 63 lower-case letters, digits, dots, dashes and underscores."
  }
}

variable "grantable_roles" {
  description = "Roles on the project that an apply may give to nodes, pods and people, or take from them."
  type        = set(string)
  default = [
    "roles/artifactregistry.reader",
    "roles/cloudsql.client",
    "roles/cloudsql.instanceUser",
    "roles/container.admin",
    "roles/container.defaultNodeServiceAccount",
    "roles/container.developer",
    "roles/container.viewer",
    "roles/dns.reader",
    "roles/secretmanager.secretAccessor",
  ]
  nullable = false

  validation {
    condition     = alltrue([for role in var.grantable_roles : can(regex("^roles/[a-zA-Z]+\\.[a-zA-Z]+$", role))])
    error_message = "grantable_roles must be roles of a service, such as roles/dns.reader: never owner, editor or viewer."
  }

  # With one of these whoever applies could give himself every other role.
  validation {
    condition     = !anytrue([for role in var.grantable_roles : can(regex("^roles/(iam|resourcemanager|deploymentmanager|cloudbuild)\\.", role))])
    error_message = "grantable_roles must not change who may do what: no role of iam, resourcemanager, cloudbuild or deploymentmanager."
  }
}
