resource "aws_dynamodb_table" "this" {
  #checkov:skip=CKV2_AWS_16:The table is billed per request, so there is nothing to scale.
  billing_mode                = "PAY_PER_REQUEST"
  deletion_protection_enabled = true
  hash_key                    = "LockID"
  name                        = var.table

  attribute {
    name = "LockID"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = var.kms_key_arn
  }

  lifecycle {
    prevent_destroy = true
  }
}
