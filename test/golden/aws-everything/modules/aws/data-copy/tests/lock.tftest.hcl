# These apply, so that the mocks may not make values up at the plan already.
mock_provider "aws" {
  source = "../mocks"
}

variables {
  name          = "acme-prod"
  region        = "eu-central-1"
  source_region = "eu-west-1"
}

run "a_lock_that_is_made" {
  variables {
    data = { backups = { instances = {}, locked = true, retention_days = 35, rules = { daily = 35 } } }
  }

  assert {
    condition     = aws_backup_vault_lock_configuration.this["backups"].min_retention_days == 35
    error_message = "The lock must hold the shortest rule."
  }
}

run "a_lock_stays_as_it_was_made" {
  command = plan

  variables {
    data = { backups = { instances = {}, locked = true, retention_days = 35, rules = { daily = 40 } } }
  }

  assert {
    condition     = aws_backup_vault_lock_configuration.this["backups"].min_retention_days == 35
    error_message = "What is final must not be changed by other rules."
  }
}
