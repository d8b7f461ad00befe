locals {
  _write_statements = [
    local._list,
    {
      Sid      = "WriteStates"
      Effect   = "Allow"
      Action   = ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"]
      Resource = local._objects
    },
    # Only locks are ever deleted. A state that is no longer used stays.
    {
      Sid      = "Unlock"
      Effect   = "Allow"
      Action   = "s3:DeleteObject"
      Resource = "${local._objects}.tflock"
    },
    merge(local._key_statement, {
      Sid    = "EncryptAndDecrypt"
      Action = ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey"]
    }),
    merge(local._table_statement, {
      Sid    = "LockInTable"
      Action = ["dynamodb:DeleteItem", "dynamodb:DescribeTable", "dynamodb:GetItem", "dynamodb:PutItem"]
    }),
  ]

  write_policy = {
    Version   = "2012-10-17"
    Statement = [for statement in local._write_statements : statement if length(statement.Resource) > 0]
  }
}
