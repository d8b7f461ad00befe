locals {
  _key_use = [
    "kms:Decrypt",
    "kms:Encrypt",
    "kms:GenerateDataKey*",
    "kms:ReEncrypt*",
  ]

  # Taken together these lose the state, or hand it to someone else.
  _key_administration = [
    "kms:DeleteAlias",
    "kms:Disable*",
    "kms:PutKeyPolicy",
    "kms:ScheduleKeyDeletion",
    "kms:UpdateAlias",
  ]

  key_policy = {
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "LetTheAccountGiveRights"
        Effect    = "Allow"
        Principal = { AWS = "${local._iam}:root" }
        Action    = "kms:*"
        Resource  = "*"
      },
      {
        Sid       = "DenyStrangers"
        Effect    = "Deny"
        Principal = { AWS = "*" }
        Action    = local._key_use
        Resource  = "*"
        Condition = local.is_stranger
      },
      {
        Sid       = "DenyOtherEnvironments"
        Effect    = "Deny"
        Principal = { AWS = "*" }
        Action    = concat(["kms:CreateGrant"], local._key_use)
        Resource  = "*"
        Condition = local.is_other_environment
      },
      {
        Sid       = "DenyPipelinesToAdminister"
        Effect    = "Deny"
        Principal = { AWS = "*" }
        Action    = local._key_administration
        Resource  = "*"
        Condition = local.is_pipeline
      },
    ]
  }
}

resource "aws_kms_key" "this" {
  deletion_window_in_days = 30
  description             = "Terraform state in ${var.bucket}"
  enable_key_rotation     = true
  policy                  = jsonencode(local.key_policy)

  lifecycle {
    prevent_destroy = true
  }
}

# Every backend.tf names the key by this alias, which needs no account id.
resource "aws_kms_alias" "this" {
  name          = "alias/${var.bucket}"
  target_key_id = aws_kms_key.this.key_id
}
