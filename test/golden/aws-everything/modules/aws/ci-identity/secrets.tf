locals {
  _parameters = "arn:aws:ssm:*:${var.account_id}:parameter/${var.name}/*"
  _secrets    = "arn:aws:secretsmanager:*:${var.account_id}:secret:${var.name}/*"

  # Terraform reads a parameter with its value, also where no state keeps it. A secret it reads only where it made the
  # value itself, which is the example.
  secret_read_statements = [
    {
      Sid      = "ReadSecrets"
      Effect   = "Allow"
      Action   = ["secretsmanager:DescribeSecret", "secretsmanager:GetResourcePolicy", "secretsmanager:ListSecretVersionIds"]
      Resource = local._secrets
    },
    {
      Sid      = "ListParameters"
      Effect   = "Allow"
      Action   = "ssm:DescribeParameters"
      Resource = "*"
    },
    {
      Sid      = "ReadParameters"
      Effect   = "Allow"
      Action   = ["ssm:GetParameter", "ssm:GetParameters", "ssm:ListTagsForResource"]
      Resource = local._parameters
    },
    {
      Sid      = "ReadTheExample"
      Effect   = "Allow"
      Action   = "secretsmanager:GetSecretValue"
      Resource = "${trimsuffix(local._secrets, "*")}example-*"
    },
    {
      Sid      = "DecryptThroughTheStores"
      Effect   = "Allow"
      Action   = "kms:Decrypt"
      Resource = "arn:aws:kms:*:${var.account_id}:key/*"
      Condition = {
        StringEquals = {
          "aws:ResourceTag/Environment" = var.environment
          "kms:ViaService"              = flatten([for region in var.regions : [for service in ["secretsmanager", "ssm"] : "${service}.${region}.amazonaws.com"]])
        }
      }
    },
  ]

  secret_policy = {
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ManageSecrets"
        Effect = "Allow"
        Action = [
          "secretsmanager:CancelRotateSecret", "secretsmanager:CreateSecret", "secretsmanager:DeleteResourcePolicy",
          "secretsmanager:DeleteSecret", "secretsmanager:PutResourcePolicy", "secretsmanager:PutSecretValue",
          "secretsmanager:RestoreSecret", "secretsmanager:RotateSecret", "secretsmanager:TagResource",
          "secretsmanager:UntagResource", "secretsmanager:UpdateSecret", "secretsmanager:UpdateSecretVersionStage",
          "secretsmanager:ValidateResourcePolicy",
        ]
        Resource  = local._secrets
        Condition = { StringEquals = { "aws:RequestedRegion" = var.regions } }
      },
      {
        Sid      = "MakeValues"
        Effect   = "Allow"
        Action   = "secretsmanager:GetRandomPassword"
        Resource = "*"
      },
      {
        Sid       = "ManageParameters"
        Effect    = "Allow"
        Action    = ["ssm:AddTagsToResource", "ssm:DeleteParameter", "ssm:DeleteParameters", "ssm:PutParameter", "ssm:RemoveTagsFromResource"]
        Resource  = local._parameters
        Condition = { StringEquals = { "aws:RequestedRegion" = var.regions } }
      },
      {
        Sid       = "EncryptThroughTheStores"
        Effect    = "Allow"
        Action    = ["kms:Encrypt", "kms:GenerateDataKey"]
        Resource  = "arn:aws:kms:*:${var.account_id}:key/*"
        Condition = local.in_environment
      },
    ]
  }
}

resource "aws_iam_policy" "secrets" {
  description = "What an apply of ${var.name} changes of secret stores"
  name        = "${var.name}-ci-secrets"
  policy      = jsonencode(local.secret_policy)
}
