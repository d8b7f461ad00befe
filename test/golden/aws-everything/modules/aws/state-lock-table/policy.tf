locals {
  _iam = "arn:aws:iam::${var.account_id}"

  _own_pipelines = [
    "${local._iam}:role/${var.name}-ci-apply",
    "${local._iam}:role/${var.name}-ci-plan",
  ]

  # Environments may share an account, so its pipelines are known by name.
  _pipelines = [
    "${local._iam}:role/${var.project}-*-ci-apply",
    "${local._iam}:role/${var.project}-*-ci-plan",
  ]

  # The account's root user stays on every list: it is the last way back in.
  _listed     = concat(["${local._iam}:root"], local._own_pipelines, var.principals)
  _principals = length(var.principals) == 0 ? ["${local._iam}:*"] : local._listed

  # What takes or breaks a lock. Administration is left to IAM, so that a wrong
  # list can be repaired.
  _items = [
    "dynamodb:BatchGetItem",
    "dynamodb:BatchWriteItem",
    "dynamodb:ConditionCheckItem",
    "dynamodb:DeleteItem",
    "dynamodb:GetItem",
    "dynamodb:PartiQL*",
    "dynamodb:PutItem",
    "dynamodb:Query",
    "dynamodb:Scan",
    "dynamodb:UpdateItem",
  ]

  # Pipelines lock; they never touch the table.
  _administration = [
    "dynamodb:DeleteResourcePolicy",
    "dynamodb:DeleteTable",
    "dynamodb:PutResourcePolicy",
    "dynamodb:UpdateContinuousBackups",
    "dynamodb:UpdateTable",
  ]

  policy = {
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "DenyStrangers"
        Effect    = "Deny"
        Principal = { AWS = "*" }
        Action    = local._items
        Resource  = aws_dynamodb_table.this.arn
        Condition = {
          ArnNotLike   = { "aws:PrincipalArn" = local._principals }
          BoolIfExists = { "aws:PrincipalIsAWSService" = "false" }
        }
      },
      {
        Sid       = "DenyOtherEnvironments"
        Effect    = "Deny"
        Principal = { AWS = "*" }
        Action    = local._items
        Resource  = aws_dynamodb_table.this.arn
        Condition = {
          ArnLike    = { "aws:PrincipalArn" = local._pipelines }
          ArnNotLike = { "aws:PrincipalArn" = local._own_pipelines }
        }
      },
      {
        Sid       = "DenyPipelinesToAdminister"
        Effect    = "Deny"
        Principal = { AWS = "*" }
        Action    = local._administration
        Resource  = aws_dynamodb_table.this.arn
        Condition = {
          ArnLike = { "aws:PrincipalArn" = local._pipelines }
        }
      },
    ]
  }
}

resource "aws_dynamodb_resource_policy" "this" {
  policy       = jsonencode(local.policy)
  resource_arn = aws_dynamodb_table.this.arn
}
