# These apply, so that the mocks may not make values up at the plan already.
mock_provider "aws" {
  source = "../mocks"
}

variables {
  name   = "acme-prod"
  region = "eu-west-1"

  database = { class = "db.r6g.large", engine = "postgres", version = "17" }

  keys = {
    data    = "arn:aws:kms:eu-west-1:111111111111:key/data"
    logs    = "arn:aws:kms:eu-west-1:111111111111:key/logs"
    secrets = "arn:aws:kms:eu-west-1:111111111111:key/secrets"
  }

  network = {
    id           = "vpc-1"
    subnet_cidrs = { pods = {}, private = { eu-west-1a = "10.1.10.0/24" } }
    subnet_ids   = { data = { eu-west-1a = "subnet-data-a", eu-west-1b = "subnet-data-b" } }
  }
}

run "a_lock_that_is_made" {
  variables {
    backup = { locked = true, rules = { daily = { retention_days = 35 } } }
  }

  assert {
    condition     = aws_backup_vault_lock_configuration.this["data"].min_retention_days == 35
    error_message = "The lock must hold the shortest rule."
  }
}

run "a_lock_stays_as_it_was_made" {
  command = plan

  variables {
    backup = { locked = true, rules = { daily = { retention_days = 40 } } }
  }

  assert {
    condition     = aws_backup_vault_lock_configuration.this["data"].min_retention_days == 35
    error_message = "What is final must not be changed by other rules."
  }
}
