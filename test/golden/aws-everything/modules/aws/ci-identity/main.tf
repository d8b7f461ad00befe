locals {
  _iam = "arn:aws:iam::${var.account_id}"

  # GitHub puts the environment of the job in the subject: who may approve there
  # decides who becomes the apply role. Pull requests only ever plan.
  subjects = {
    apply = "repo:${var.repository}:environment:${var.environment}"
    plan  = "repo:${var.repository}:environment:${var.environment}-plan"
  }

  trust = {
    for purpose, subject in local.subjects : purpose => {
      Version = "2012-10-17"
      Statement = [{
        Sid       = "LetTheWorkflowIn"
        Effect    = "Allow"
        Principal = { Federated = var.oidc_provider_arn }
        Action    = "sts:AssumeRoleWithWebIdentity"
        Condition = {
          StringEquals = {
            "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com"
            "token.actions.githubusercontent.com:sub" = subject
          }
        }
      }]
    }
  }
}

resource "aws_iam_role" "this" {
  for_each = local.trust

  assume_role_policy   = jsonencode(each.value)
  description          = "GitHub workflows of ${var.repository} that ${each.key} ${var.environment}"
  name                 = "${var.name}-ci-${each.key}"
  permissions_boundary = aws_iam_policy.boundary.arn
}

resource "aws_iam_role_policy_attachment" "plan" {
  for_each = {
    clusters = aws_iam_policy.cluster_read.arn
    read     = aws_iam_policy.read.arn
    state    = var.state_read_policy_arn
  }

  policy_arn = each.value
  role       = aws_iam_role.this["plan"].name
}

resource "aws_iam_role_policy_attachment" "apply" {
  for_each = {
    addons     = aws_iam_policy.addon_resources.arn
    cluster    = aws_iam_policy.cluster.arn
    clusters   = aws_iam_policy.cluster_read.arn
    foundation = aws_iam_policy.foundation.arn
    network    = aws_iam_policy.network.arn
    read       = aws_iam_policy.read.arn
    secrets    = aws_iam_policy.secrets.arn
    state      = var.state_write_policy_arn
  }

  policy_arn = each.value
  role       = aws_iam_role.this["apply"].name
}
