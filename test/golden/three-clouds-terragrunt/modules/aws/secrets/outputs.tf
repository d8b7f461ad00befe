output "keys" {
  description = "Key ARNs by purpose: cluster for Kubernetes secrets, data for databases, logs for log groups, secrets for the stores, storage for volumes."
  value       = { for purpose, key in aws_kms_key.this : purpose => key.arn }
}

output "prefix" {
  description = "What the names of all secrets of the environment start with, for the identities that may read them."
  value       = local.prefixes[var.store]
}

output "secrets" {
  description = "ARN and name of each secret, for what mounts it into pods."
  value = merge(
    { for key, secret in aws_secretsmanager_secret.this : key => { arn = secret.arn, name = secret.name } },
    { for key, parameter in aws_ssm_parameter.this : key => { arn = parameter.arn, name = parameter.name } },
  )
}

output "store" {
  description = "Where secrets are kept, secrets-manager or ssm, for the drivers that read them."
  value       = var.store
}
