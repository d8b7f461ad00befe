variable "external_secrets" {
  description = "Copies secrets of the environment's store into the cluster: the right to read them. It has no options."
  type        = object({})
  default     = null
}

# Conditions of IAM name the project of a secret by its number.
module "external_secrets" {
  source = "../workload-identity"
  count  = var.external_secrets == null ? 0 : 1

  namespace       = "external-secrets"
  project         = var.project
  service_account = "external-secrets"

  roles = {
    "roles/secretmanager.secretAccessor" = {
      condition = "resource.name.startsWith('projects/${var.project.number}/secrets/${var.secrets.prefix}')"
    }
  }
}

output "external_secrets" {
  description = "Where External Secrets reads, for its store: the project and what names begin with."
  value = var.external_secrets == null ? null : {
    prefix = var.secrets.prefix
    region = local.region
    store  = var.project.id
  }

  depends_on = [module.external_secrets]
}
