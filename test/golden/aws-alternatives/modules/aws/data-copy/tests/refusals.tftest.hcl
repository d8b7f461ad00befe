mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  name          = "acme-prod"
  region        = "eu-central-1"
  source_region = "eu-west-1"

  data = {
    backups = {
      instances      = { main = "arn:aws:rds:eu-west-1:111111111111:db:acme-prod-main" }
      locked         = false
      retention_days = 35
      rules          = {}
    }
  }
}

run "refuses_nonsense" {
  command = plan

  variables {
    name          = "Acme"
    source_region = "europe"
  }

  expect_failures = [var.name, var.source_region]
}

run "refuses_nothing_to_copy" {
  command = plan

  variables {
    data = { backups = { instances = {}, locked = false, retention_days = 35, rules = {} } }
  }

  expect_failures = [var.data]
}

run "refuses_other_partitions" {
  command = plan

  variables {
    region = "cn-north-1"
  }

  expect_failures = [var.region]
}

run "refuses_a_copy_beside_the_original" {
  command = plan

  variables {
    source_region = "eu-central-1"
  }

  expect_failures = [var.source_region]
}
