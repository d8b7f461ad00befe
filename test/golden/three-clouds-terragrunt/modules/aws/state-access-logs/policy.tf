locals {
  prefix = "s3/"

  _s3 = "arn:aws:s3"

  policy = {
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "DenyInsecureTransport"
        Effect    = "Deny"
        Principal = { AWS = "*" }
        Action    = "s3:*"
        Resource  = ["${local._s3}:::${var.log_bucket}", "${local._s3}:::${var.log_bucket}/*"]
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
      {
        Sid       = "LetTheStateBucketLog"
        Effect    = "Allow"
        Principal = { Service = "logging.s3.amazonaws.com" }
        Action    = "s3:PutObject"
        Resource  = "${local._s3}:::${var.log_bucket}/${local.prefix}*"
        Condition = {
          ArnEquals    = { "aws:SourceArn" = "${local._s3}:::${var.bucket}" }
          StringEquals = { "aws:SourceAccount" = var.account_id }
        }
      },
    ]
  }
}

resource "aws_s3_bucket_policy" "this" {
  bucket = aws_s3_bucket.this.bucket
  policy = jsonencode(local.policy)

  depends_on = [aws_s3_bucket_public_access_block.this]
}
