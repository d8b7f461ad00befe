locals {
  _bucket  = "arn:aws:s3:::${var.bucket}"
  _objects = "${local._bucket}/*"

  # Without the right to list, S3 answers "forbidden" where Terraform needs to
  # hear "no state yet".
  _list = {
    Sid      = "ListStates"
    Effect   = "Allow"
    Action   = "s3:ListBucket"
    Resource = local._bucket
  }

  _key_statement = {
    Effect    = "Allow"
    Resource  = compact([var.kms_key_arn])
    Condition = { StringLike = { "kms:ViaService" = ["dynamodb.*.amazonaws.com", "s3.*.amazonaws.com"] } }
  }

  _table_statement = {
    Effect   = "Allow"
    Resource = compact([var.lock_table_arn])
  }
}

resource "aws_iam_policy" "read" {
  description = "Read every state of ${var.name}: enough for plan -lock=false."
  name        = "${var.name}-state-read"
  policy      = jsonencode(local.read_policy)
}

resource "aws_iam_policy" "write" {
  description = "Read, write and lock every state of ${var.name}."
  name        = "${var.name}-state-write"
  policy      = jsonencode(local.write_policy)
}
