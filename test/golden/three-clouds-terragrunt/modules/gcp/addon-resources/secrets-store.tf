variable "secrets_store" {
  description = "Mounts secrets into pods, each with the rights of its own service account. example is a secret that the pods of the example may read."
  type        = object({ example = optional(string) })
  default     = null

  validation {
    condition     = var.secrets_store == null ? true : alltrue([for key in [var.secrets_store.example] : contains(keys(var.secrets.secrets), key) if key != null])
    error_message = "secrets_store must have as example the key of a secret in secrets, or none."
  }
}

locals {
  examples = toset([for key in [var.secrets_store == null ? null : var.secrets_store.example] : key if key != null])
}

# The driver is part of GKE and has no rights of its own: what a pod may mount
# is what its service account may read.
module "secrets_example" {
  source   = "../workload-identity"
  for_each = local.examples

  namespace       = "secrets-example"
  project         = var.project
  service_account = "secrets-example"
}

resource "google_secret_manager_secret_iam_member" "example" {
  for_each = local.examples

  member    = module.secrets_example[each.key].member
  project   = var.project.id
  role      = "roles/secretmanager.secretAccessor"
  secret_id = var.secrets.secrets[each.key].name
}

output "secrets_store" {
  description = "Where secrets lie, for the classes that mount them; the example's name is empty when there is none."
  value = var.secrets_store == null ? null : {
    example_secret_name = join("", [for key in local.examples : var.secrets.secrets[key].id])
    example_secret_type = "secret"
    region              = local.region
    store               = var.project.id
  }

  depends_on = [google_secret_manager_secret_iam_member.example]
}
