locals {
  _read_statements = [
    local._list,
    {
      Sid      = "ReadStates"
      Effect   = "Allow"
      Action   = "s3:GetObject"
      Resource = local._objects
    },
    merge(local._key_statement, {
      Sid    = "Decrypt"
      Action = ["kms:Decrypt", "kms:DescribeKey"]
    }),
    # Beside its locks the table holds the checksum of each state, which
    # Terraform compares even when it takes no lock.
    merge(local._table_statement, {
      Sid    = "ReadChecksums"
      Action = ["dynamodb:DescribeTable", "dynamodb:GetItem"]
    }),
  ]

  read_policy = {
    Version   = "2012-10-17"
    Statement = [for statement in local._read_statements : statement if length(statement.Resource) > 0]
  }
}
