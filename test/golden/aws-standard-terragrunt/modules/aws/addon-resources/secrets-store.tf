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
  description     = "Example of ${var.name} that mounts a secret"
  name            = "${local.role_prefix}-secrets-example"
  namespace       = "secrets-example"
  roles           = var.roles
  service_account = "secrets-example"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "ReadOneSecret"
        Effect   = "Allow"
        Action   = local.store.actions
        Resource = var.secrets.secrets[each.key].arn
      },
      local.secrets_key_statement,
    ]
  })
}

output "secrets_store" {
  description = "Where secrets lie, for the classes that mount them; the example's name is empty when there is none."
  value = var.secrets_store == null ? null : {
    example_secret_name = join("", [for key in local.examples : var.secrets.secrets[key].name])
    example_secret_type = { secrets-manager = "secretsmanager", ssm = "ssmparameter" }[var.secrets.store]
    region              = local.region
    store               = var.secrets.store
  }

  depends_on = [module.secrets_example]
}
