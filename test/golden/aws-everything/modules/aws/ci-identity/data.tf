locals {
  # Once where the environment has databases, and not at all elsewhere.
  _databases = setintersection(var.services, ["rds"])

  _database_arns = [
    for kind in ["cluster", "cluster-pg", "cluster-snapshot", "db", "pg", "snapshot", "subgrp"] :
    "arn:aws:rds:*:${var.account_id}:${kind}:${var.name}-*"
  ]

  # A database takes the groups of RDS where it has none of its own, as its option group always is:
  # https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/security_iam_id-based-policy-examples-create-and-modify-examples.html
  _default_arns = [for kind in ["og", "pg"] : "arn:aws:rds:*:${var.account_id}:${kind}:default*"]

  _backup_arns = [
    "arn:aws:backup:*:${var.account_id}:backup-plan:*",
    "arn:aws:backup:*:${var.account_id}:backup-vault:${var.name}-*",
  ]

  data_read_policy = {
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ReadDatabases"
        Effect = "Allow"
        Action = [
          "rds:DescribeDBClusterParameterGroups", "rds:DescribeDBClusterParameters", "rds:DescribeDBClusters",
          "rds:DescribeDBInstanceAutomatedBackups", "rds:DescribeDBInstances", "rds:DescribeDBParameterGroups",
          "rds:DescribeDBParameters", "rds:DescribeDBSubnetGroups", "rds:DescribeGlobalClusters",
          "rds:ListTagsForResource",
        ]
        Resource = "arn:aws:rds:*:${var.account_id}:*"
      },
      {
        Sid      = "ReadWhatThereIsToBuy"
        Effect   = "Allow"
        Action   = ["rds:DescribeDBEngineVersions", "rds:DescribeOrderableDBInstanceOptions"]
        Resource = "*"
      },
      {
        Sid    = "ReadBackups"
        Effect = "Allow"
        Action = [
          "backup:DescribeBackupVault", "backup:GetBackupPlan", "backup:GetBackupSelection",
          "backup:GetBackupVaultAccessPolicy", "backup:ListBackupSelections", "backup:ListTags",
        ]
        Resource = local._backup_arns
      },
      {
        Sid      = "ReadMasterSecrets"
        Effect   = "Allow"
        Action   = ["secretsmanager:DescribeSecret", "secretsmanager:GetResourcePolicy"]
        Resource = "arn:aws:secretsmanager:*:${var.account_id}:secret:rds!*"
      },
    ]
  }

  _database_statements = [
    {
      Sid    = "ManageDatabases"
      Effect = "Allow"
      Action = [
        "rds:AddRoleToDBCluster", "rds:AddTagsToResource", "rds:CreateDBCluster", "rds:CreateDBClusterParameterGroup",
        "rds:CreateDBClusterSnapshot", "rds:CreateDBInstance", "rds:CreateDBParameterGroup", "rds:CreateDBSnapshot",
        "rds:CreateDBSubnetGroup", "rds:DeleteDBCluster", "rds:DeleteDBClusterParameterGroup", "rds:DeleteDBInstance",
        "rds:DeleteDBParameterGroup", "rds:DeleteDBSubnetGroup", "rds:ModifyDBCluster",
        "rds:ModifyDBClusterParameterGroup", "rds:ModifyDBInstance", "rds:ModifyDBParameterGroup",
        "rds:ModifyDBSubnetGroup", "rds:RebootDBInstance", "rds:RemoveTagsFromResource",
        "rds:ResetDBClusterParameterGroup", "rds:ResetDBParameterGroup",
      ]
      Resource  = local._database_arns
      Condition = { StringEquals = { "aws:RequestedRegion" = var.regions } }
    },
    {
      Sid       = "UseDefaultGroups"
      Effect    = "Allow"
      Action    = ["rds:CreateDBCluster", "rds:CreateDBInstance", "rds:ModifyDBCluster", "rds:ModifyDBInstance"]
      Resource  = local._default_arns
      Condition = { StringEquals = { "aws:RequestedRegion" = var.regions } }
    },
    # RDS names the backups of an instance itself.
    {
      Sid       = "CopyAutomatedBackups"
      Effect    = "Allow"
      Action    = ["rds:StartDBInstanceAutomatedBackupsReplication", "rds:StopDBInstanceAutomatedBackupsReplication"]
      Resource  = [for kind in ["auto-backup:*", "db:${var.name}-*"] : "arn:aws:rds:*:${var.account_id}:${kind}"]
      Condition = { StringEquals = { "aws:RequestedRegion" = var.regions } }
    },
    # RDS makes the secret of a master user in the name of its caller.
    {
      Sid       = "MakeMasterSecrets"
      Effect    = "Allow"
      Action    = ["secretsmanager:CreateSecret", "secretsmanager:RotateSecret", "secretsmanager:TagResource"]
      Resource  = "arn:aws:secretsmanager:*:${var.account_id}:secret:rds!*"
      Condition = { StringEquals = { "aws:RequestedRegion" = var.regions } }
    },
  ]

  _backup_statements = [
    {
      Sid    = "ManageBackups"
      Effect = "Allow"
      Action = [
        "backup:CreateBackupPlan", "backup:CreateBackupSelection", "backup:CreateBackupVault",
        "backup:DeleteBackupPlan", "backup:DeleteBackupSelection", "backup:DeleteBackupVault",
        "backup:DeleteBackupVaultAccessPolicy", "backup:DeleteBackupVaultLockConfiguration",
        "backup:PutBackupVaultAccessPolicy", "backup:PutBackupVaultLockConfiguration", "backup:TagResource",
        "backup:UntagResource", "backup:UpdateBackupPlan",
      ]
      Resource  = local._backup_arns
      Condition = { StringEquals = { "aws:RequestedRegion" = var.regions } }
    },
    # AWS Backup asks this of whoever makes a vault, and knows no narrower resource.
    {
      Sid       = "MountVaults"
      Effect    = "Allow"
      Action    = "backup-storage:MountCapsule"
      Resource  = "*"
      Condition = { StringEquals = { "aws:RequestedRegion" = var.regions } }
    },
  ]

  data_policy = {
    Version   = "2012-10-17"
    Statement = concat(local._database_statements, local._backup_statements)
  }
}

resource "aws_iam_policy" "data" {
  for_each = local._databases

  description = "What an apply of ${var.name} changes of databases and their backups"
  name        = "${var.name}-ci-data"
  policy      = jsonencode(local.data_policy)
}

resource "aws_iam_policy" "data_read" {
  for_each = local._databases

  description = "What a plan of ${var.name} reads of databases and their backups"
  name        = "${var.name}-ci-data-read"
  policy      = jsonencode(local.data_read_policy)
}

resource "aws_iam_role_policy_attachment" "data" {
  for_each = aws_iam_policy.data

  policy_arn = each.value.arn
  role       = aws_iam_role.this["apply"].name
}

resource "aws_iam_role_policy_attachment" "data_read" {
  for_each = merge([
    for policy in aws_iam_policy.data_read : { for purpose, role in aws_iam_role.this : purpose => { policy = policy.arn, role = role.name } }
  ]...)

  policy_arn = each.value.policy
  role       = each.value.role
}
