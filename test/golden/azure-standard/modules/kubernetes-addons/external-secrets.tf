variable "external_secrets" {
  description = "Secrets of the cloud's store as Secrets of the cluster."
  type        = object({ replicas = optional(number, 2) })
  default     = null

  validation {
    condition     = var.external_secrets == null ? true : contains(range(1, 6), var.external_secrets.replicas)
    error_message = "external_secrets must have 1 to 5 replicas."
  }
}

module "external_secrets" {
  source = "../addons/external-secrets"
  count  = var.external_secrets == null ? 0 : 1

  client_id = lookup(var.addon_resources["external_secrets"], "client_id", "")
  cloud     = var.cloud
  replicas  = var.external_secrets.replicas

  stores = {
    (var.cloud) = {
      region    = var.addon_resources["external_secrets"].region
      service   = var.addon_resources["external_secrets"].store
      tenant_id = lookup(var.addon_resources["external_secrets"], "tenant_id", null)
    }
  }
}

output "external_secrets" {
  description = "Namespace and version of the chart, or null where it does not run."
  value       = one(module.external_secrets[*].release)
}
