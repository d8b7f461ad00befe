locals {
  # What a refresh asks for. Contents stay out, but for what secrets.tf explains.
  read_policy = {
    Version = "2012-10-17"
    Statement = concat(
      local.foundation_read_statements,
      local.network_read_statements,
    )
  }

  cluster_read_policy = {
    Version = "2012-10-17"
    Statement = concat(
      local.addon_read_statements,
      local.cluster_read_statements,
      local.secret_read_statements,
    )
  }
}

# Two, because AWS takes policies of 6,144 characters at most.
resource "aws_iam_policy" "cluster_read" {
  description = "What a plan of ${var.name} reads of clusters, add-ons and secret stores"
  name        = "${var.name}-ci-cluster-read"
  policy      = jsonencode(local.cluster_read_policy)
}

resource "aws_iam_policy" "read" {
  description = "What a plan of ${var.name} reads"
  name        = "${var.name}-ci-read"
  policy      = jsonencode(local.read_policy)
}
