variable "create_example_secret_provider_class" {
  description = "Whether a pod in the namespace secrets-example mounts the example secret, as a first thing to look at."
  type        = bool
  default     = false
  nullable    = false
}

variable "secrets_store" {
  description = "Secrets of the cloud's store as files in pods. rotation_poll_interval is how often they are read again on AWS; AKS and GKE have it in the cluster."
  type        = object({ rotation_poll_interval = optional(string, "2m") })
  default     = null

  validation {
    condition     = var.secrets_store == null ? true : can(regex("^[1-9][0-9]*[smh]$", var.secrets_store.rotation_poll_interval))
    error_message = "secrets_store must have a number with s, m or h as rotation_poll_interval."
  }
}

locals {
  # The cloud gives a service account in this namespace the right to read the secret.
  secret_examples = {
    for namespace in ["secrets-example"] : namespace => {
      client_id = lookup(var.addon_resources["secrets_store"], "client_id", null)
      secret    = var.addon_resources["secrets_store"].example_secret_name
      tenant_id = lookup(var.addon_resources["secrets_store"], "tenant_id", null)
      type      = var.addon_resources["secrets_store"].example_secret_type
      vault     = var.addon_resources["secrets_store"].store
    } if var.create_example_secret_provider_class
  }
}

module "secrets_store" {
  source = "../addons/secrets-store"
  count  = var.secrets_store == null ? 0 : 1

  cloud                  = var.cloud
  examples               = local.secret_examples
  region                 = var.addon_resources["secrets_store"].region
  rotation_poll_interval = var.secrets_store.rotation_poll_interval
}

output "secrets_store" {
  description = "Namespace and version of the driver's chart, or null where it does not run or the cluster brings it."
  value       = one(module.secrets_store[*].release)
}
