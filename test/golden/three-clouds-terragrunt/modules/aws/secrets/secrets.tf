resource "aws_secretsmanager_secret" "this" {
  #checkov:skip=CKV2_AWS_57:Only the system that a value opens can change it, and these containers are for any system.
  for_each = local.secrets

  description             = local.descriptions[each.key]
  kms_key_id              = aws_kms_key.this["secrets"].arn
  name                    = local.names[each.key]
  recovery_window_in_days = var.recovery_window_days
}

# A right that another account is given by mistake still opens nothing.
resource "aws_secretsmanager_secret_policy" "this" {
  for_each = local.secrets

  block_public_policy = true
  secret_arn          = aws_secretsmanager_secret.this[each.key].arn

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "DenyOtherAccounts"
      Effect    = "Deny"
      Principal = "*"
      Action    = "secretsmanager:*"
      Resource  = "*"
      Condition = {
        BoolIfExists    = { "aws:PrincipalIsAWSService" = "false" }
        StringNotEquals = { "aws:PrincipalAccount" = local.account }
      }
    }]
  })
}

# Made while it is written, sent once and kept nowhere: neither in the state nor
# in a plan.
resource "aws_secretsmanager_secret_version" "generated" {
  for_each = { for key, secret in local.secrets : key => secret if secret.generation != null }

  secret_id                = aws_secretsmanager_secret.this[each.key].id
  secret_string_wo         = uuid()
  secret_string_wo_version = each.value.generation
}
