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

# The driver and its provider have no rights of their own: what a pod may mount
# is what its service account may read.
module "secrets_example" {
  source   = "../workload-identity"
  for_each = local.examples

  cluster         = local.cluster
  name            = "${var.name}-secrets-example"
  namespace       = "secrets-example"
  region          = local.region
  resource_group  = azurerm_resource_group.this.name
  roles           = { secret = { role = "Key Vault Secrets User", scope = var.secrets.secrets[each.key].resource_id } }
  service_account = "secrets-example"

  tags = var.tags
}

output "secrets_store" {
  description = "Vault of the secrets, for the classes that mount them; name and client of the example are empty when there is none."
  value = var.secrets_store == null ? null : {
    client_id           = join("", [for example in module.secrets_example : example.client_id])
    example_secret_name = join("", [for key in local.examples : var.secrets.secrets[key].name])
    example_secret_type = "secret"
    region              = local.region
    store               = var.secrets.vault.name
    tenant_id           = local.tenant_id
  }

  depends_on = [module.secrets_example]
}
