locals {
  _iam = "arn:aws:iam::${var.account_id}"

  own_pipelines = [
    "${local._iam}:role/${var.name}-ci-apply",
    "${local._iam}:role/${var.name}-ci-plan",
  ]

  # Environments may share an account, so its pipelines are known by name.
  pipelines = [
    "${local._iam}:role/${var.project}-*-ci-apply",
    "${local._iam}:role/${var.project}-*-ci-plan",
  ]

  # The account's root user stays on every list: it is the last way back in.
  _listed    = concat(["${local._iam}:root"], local.own_pipelines, var.principals)
  principals = length(var.principals) == 0 ? ["${local._iam}:*"] : local._listed

  # Services that act for nobody, such as DynamoDB with its grant, have no ARN.
  is_stranger = {
    ArnNotLike   = { "aws:PrincipalArn" = local.principals }
    BoolIfExists = { "aws:PrincipalIsAWSService" = "false" }
  }

  is_other_environment = {
    ArnLike    = { "aws:PrincipalArn" = local.pipelines }
    ArnNotLike = { "aws:PrincipalArn" = local.own_pipelines }
  }

  is_pipeline = {
    ArnLike = { "aws:PrincipalArn" = local.pipelines }
  }
}
