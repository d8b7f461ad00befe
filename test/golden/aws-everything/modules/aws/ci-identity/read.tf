locals {
  # What a refresh asks for. Contents stay out: no objects, parameters, secrets.
  read_policy = {
    Version = "2012-10-17"
    Statement = concat(
      local.foundation_read_statements,
      local.network_read_statements,
    )
  }
}

resource "aws_iam_policy" "read" {
  description = "What a plan of ${var.name} reads"
  name        = "${var.name}-ci-read"
  policy      = jsonencode(local.read_policy)
}
