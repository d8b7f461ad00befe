locals {
  _root = "arn:aws:iam::${local.account}:root"
  _logs = "arn:aws:logs:${var.region}:${local.account}:log-group"

  _use = [
    "kms:Decrypt",
    "kms:DescribeKey",
    "kms:Encrypt",
    "kms:GenerateDataKey*",
    "kms:ReEncrypt*",
  ]

  # Everything but the use of the key. A grant would be a way to use it.
  _administration = [
    "kms:CancelKeyDeletion",
    "kms:CreateAlias",
    "kms:DeleteAlias",
    "kms:Describe*",
    "kms:Disable*",
    "kms:Enable*",
    "kms:Get*",
    "kms:List*",
    "kms:Put*",
    "kms:RevokeGrant",
    "kms:RotateKeyOnDemand",
    "kms:ScheduleKeyDeletion",
    "kms:TagResource",
    "kms:UntagResource",
    "kms:Update*",
  ]

  _account_decides = [{
    Sid       = "AccountDecidesByIam"
    Effect    = "Allow"
    Principal = { AWS = local._root }
    Action    = "kms:*"
    Resource  = "*"
  }]

  _log_service = [{
    Sid       = "LogServiceForGroupsOfTheEnvironment"
    Effect    = "Allow"
    Principal = { Service = "logs.${var.region}.amazonaws.com" }
    Action    = local._use
    Resource  = "*"
    Condition = {
      # /aws/eks/<name>/cluster, /aws/rds/instance/<name>-main/postgresql and such.
      ArnLike = { "kms:EncryptionContext:aws:logs:arn" = [for end in ["/*", "-*"] : "${local._logs}:/aws/*/${var.name}${end}"] }
    }
  }]

  _stores = [for service in ["rds", "secretsmanager", "ssm"] : "${service}.${var.region}.amazonaws.com"]

  # Nobody decrypts a secret by hand: only a store does, for whom IAM lets read
  # it, and RDS, which keeps the passwords of its master users in one.
  _stores_only = [
    {
      Sid       = "AccountAdministersByIam"
      Effect    = "Allow"
      Principal = { AWS = local._root }
      Action    = local._administration
      Resource  = "*"
    },
    {
      Sid       = "AccountUsesThroughStores"
      Effect    = "Allow"
      Principal = { AWS = local._root }
      Action    = local._use
      Resource  = "*"
      Condition = { StringEquals = { "kms:ViaService" = local._stores } }
    },
    {
      Sid       = "GrantsForMasterUsers"
      Effect    = "Allow"
      Principal = { AWS = local._root }
      Action    = "kms:CreateGrant"
      Resource  = "*"
      Condition = {
        Bool         = { "kms:GrantIsForAWSResource" = "true" }
        StringEquals = { "kms:ViaService" = local._stores }
      }
    },
  ]

  # Auto Scaling, Spot and EBS start volumes with service-linked roles. AWS
  # writes their IAM policies, and refuses a key policy that names one before
  # it exists: so anybody of the account who comes through EC2 may, as with
  # AWS's own key for EBS.
  _of_account_through_ec2 = {
    "kms:CallerAccount" = local.account
    "kms:ViaService"    = "ec2.${var.region}.amazonaws.com"
  }

  _volumes = [
    {
      Sid       = "AccountThroughEc2"
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = local._use
      Resource  = "*"
      Condition = { StringEquals = local._of_account_through_ec2 }
    },
    {
      Sid       = "GrantsForVolumes"
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = "kms:CreateGrant"
      Resource  = "*"
      Condition = {
        Bool         = { "kms:GrantIsForAWSResource" = "true" }
        StringEquals = local._of_account_through_ec2
      }
    },
  ]

  key_statements = {
    cluster = local._account_decides
    data    = local._account_decides
    logs    = concat(local._account_decides, local._log_service)
    secrets = local._stores_only
    storage = concat(local._account_decides, local._volumes)
  }
}
