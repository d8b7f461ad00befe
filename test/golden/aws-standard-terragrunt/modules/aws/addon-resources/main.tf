data "aws_caller_identity" "this" {
  lifecycle {
    precondition {
      condition     = terraform.workspace == "default"
      error_message = "Environments are folders here, not workspaces, and this is workspace \"${terraform.workspace}\". Unset TF_WORKSPACE, run terraform workspace select default, and work in the folder of the environment."
    }
  }
}

locals {
  account = data.aws_caller_identity.this.account_id
  region  = var.cluster.region
  cluster = { id = "arn:aws:eks:${local.region}:${local.account}:cluster/${var.cluster.name}", name = var.cluster.name }

  # Role names are global in the account.
  role_prefix = "${var.name}-${local.region}"

  # What knows no resources is at least held to the region.
  in_region = { StringEquals = { "aws:RequestedRegion" = local.region } }

  # Whoever starts nodes or attaches volumes uses their key, as far as EC2 asks
  # for it.
  storage_key_statements = [
    {
      Sid       = "UseKeyOfVolumes"
      Effect    = "Allow"
      Action    = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"]
      Resource  = var.secrets.keys.storage
      Condition = { StringEquals = { "kms:ViaService" = "ec2.${local.region}.amazonaws.com" } }
    },
    {
      Sid      = "LetEc2UseKeyOfVolumes"
      Effect   = "Allow"
      Action   = "kms:CreateGrant"
      Resource = var.secrets.keys.storage
      Condition = {
        Bool         = { "kms:GrantIsForAWSResource" = "true" }
        StringEquals = { "kms:ViaService" = "ec2.${local.region}.amazonaws.com" }
      }
    },
  ]

  # The part of each store that belongs to the environment, for what reads secrets.
  _stores = {
    secrets-manager = { actions = ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"], service = "secretsmanager" }
    ssm             = { actions = ["ssm:GetParameter", "ssm:GetParameters"], service = "ssm" }
  }

  store = local._stores[var.secrets.store]

  secrets_key_statement = {
    Sid       = "DecryptThroughTheStore"
    Effect    = "Allow"
    Action    = "kms:Decrypt"
    Resource  = var.secrets.keys.secrets
    Condition = { StringEquals = { "kms:ViaService" = "${local.store.service}.${local.region}.amazonaws.com" } }
  }
}
