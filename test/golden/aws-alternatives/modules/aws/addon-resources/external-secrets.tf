variable "external_secrets" {
  description = "Copies secrets of the environment's store into the cluster: the right to read them. It has no options."
  type        = object({})
  default     = null
}

locals {
  _secret_arns = {
    secrets-manager = "arn:aws:secretsmanager:${local.region}:${local.account}:secret:${var.secrets.prefix}*"
    # The prefix begins with the slash that parts the ARN.
    ssm = "arn:aws:ssm:${local.region}:${local.account}:parameter${var.secrets.prefix}*"
  }

  # https://external-secrets.io/latest/provider/aws-secrets-manager/
  external_secrets_statements = [
    {
      Sid      = "ReadSecretsOfTheEnvironment"
      Effect   = "Allow"
      Action   = local.store.actions
      Resource = local._secret_arns[var.secrets.store]
    },
    local.secrets_key_statement,
  ]
}

module "external_secrets" {
  source = "../workload-identity"
  count  = var.external_secrets == null ? 0 : 1

  cluster         = local.cluster
  description     = "External Secrets of ${var.name}"
  name            = "${local.role_prefix}-external-secrets"
  namespace       = "external-secrets"
  policy          = jsonencode({ Version = "2012-10-17", Statement = local.external_secrets_statements })
  roles           = var.roles
  service_account = "external-secrets"
}

output "external_secrets" {
  description = "Where External Secrets reads, for its store: SecretsManager or ParameterStore."
  value = var.external_secrets == null ? null : {
    prefix = var.secrets.prefix
    region = local.region
    store  = { secrets-manager = "SecretsManager", ssm = "ParameterStore" }[var.secrets.store]
  }

  depends_on = [module.external_secrets]
}
