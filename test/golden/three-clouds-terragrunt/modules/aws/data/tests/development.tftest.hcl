mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  name   = "acme-prod"
  region = "eu-west-1"

  database = { class = "db.r6g.large", engine = "postgres", storage_gib = 100, version = "17" }

  keys = {
    data    = "arn:aws:kms:eu-west-1:111111111111:key/data"
    logs    = "arn:aws:kms:eu-west-1:111111111111:key/logs"
    secrets = "arn:aws:kms:eu-west-1:111111111111:key/secrets"
  }

  network = {
    id           = "vpc-1"
    subnet_cidrs = { pods = {}, private = { eu-west-1a = "10.1.10.0/24", eu-west-1b = "10.1.11.0/24" } }
    subnet_ids   = { data = { eu-west-1a = "subnet-data-a", eu-west-1b = "subnet-data-b" } }
  }
}

run "less_in_development" {
  command = plan

  variables {
    backup              = { retention_days = 7 }
    database            = { class = "db.t4g.medium", engine = "postgres", multi_az = false, version = "17" }
    deletion_protection = false
    log_retention_days  = 7
  }

  assert {
    condition     = aws_db_instance.this["main"].backup_retention_period == 7 && !aws_db_instance.this["main"].multi_az && !aws_db_instance.this["main"].deletion_protection && aws_db_instance.this["main"].allocated_storage == 20
    error_message = "Development must cost less, and be easy to delete."
  }

  assert {
    condition     = aws_db_instance.this["main"].skip_final_snapshot != true && aws_db_instance.this["main"].storage_encrypted
    error_message = "What is safe must be safe everywhere."
  }

  assert {
    condition     = aws_iam_role.monitoring.permissions_boundary == null
    error_message = "Without a boundary there must be none."
  }
}

run "longest_names" {
  command = plan

  variables {
    backup = { rules = { daily = { retention_days = 35 } } }
    name   = "abcdefghijklmnopqrst-abcdefghij"
    region = "ap-southeast-1"
  }

  assert {
    condition     = max(length(aws_iam_role.monitoring.name), length(aws_iam_role.backup["data"].name)) <= 64
    error_message = "The longest role name must not be longer than IAM allows."
  }
}
