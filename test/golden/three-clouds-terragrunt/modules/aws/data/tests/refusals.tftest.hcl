mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
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

run "refuses_nonsense" {
  command = plan

  variables {
    backup             = { retention_days = 0 }
    database           = { class = "m5.large", engine = "postgres", version = "17" }
    keys               = { data = "alias/data", logs = "alias/logs", secrets = "alias/secrets" }
    log_retention_days = 42
    name               = "acme--prod"
    region             = "eu-west"
    roles              = { permissions_boundary = "acme-prod-boundary" }
    windows            = { backup = "2-3" }
  }

  expect_failures = [var.backup, var.database, var.keys, var.log_retention_days, var.name, var.region, var.roles, var.windows]
}

run "refuses_too_much" {
  command = plan

  variables {
    backup   = { retention_days = 36 }
    database = { class = "db.r6g.large", engine = "postgres", storage_gib = 65537, version = "17" }
    name     = "abcdefghijklmnopqrst-abcdefghijk"
    region   = "us-gov-west-1"
    windows  = { maintenance = "03:30-04:30" }
  }

  expect_failures = [var.backup, var.database, var.name, var.region, var.windows]
}

run "refuses_too_little_storage" {
  command = plan

  variables {
    backup   = { retention_days = 7.5 }
    database = { class = "db.r6g.large", engine = "postgres", storage_gib = 19, version = "17" }
  }

  expect_failures = [var.backup, var.database]
}

run "refuses_other_engines" {
  command = plan

  variables {
    database = { class = "db.r6g.large", engine = "oracle-ee", version = "19" }
  }

  expect_failures = [var.database]
}

run "refuses_classes_that_aurora_lacks" {
  command = plan

  variables {
    database = { class = "db.t4g.micro", engine = "aurora-postgresql", version = "17" }
  }

  expect_failures = [var.database]
}

run "refuses_minor_versions" {
  command = plan

  variables {
    database = { class = "db.r6g.large", engine = "postgres", version = "17.5" }
  }

  expect_failures = [var.database]
}

run "refuses_half_a_version_of_mysql" {
  command = plan

  variables {
    database = { class = "db.r6g.large", engine = "mysql", version = "8" }
  }

  expect_failures = [var.database]
}

run "refuses_names_that_databases_cannot_have" {
  command = plan

  variables {
    database = { class = "db.r6g.large", engine = "postgres", name = "my-app", version = "17" }
  }

  expect_failures = [var.database]
}

run "refuses_a_single_zone" {
  command = plan

  variables {
    network = {
      id           = "vpc-1"
      subnet_cidrs = { pods = {}, private = { eu-west-1a = "10.1.10.0/24" } }
      subnet_ids   = { data = { eu-west-1a = "subnet-data-a" } }
    }
  }

  expect_failures = [var.network]
}

run "refuses_a_lock_on_nothing" {
  command = plan

  variables {
    backup = { locked = true }
  }

  expect_failures = [var.backup]
}

run "refuses_rules_without_a_time" {
  command = plan

  variables {
    backup = { rules = { daily = { retention_days = 35, schedule = "daily" } } }
  }

  expect_failures = [var.backup]
}

run "refuses_rules_that_keep_nothing" {
  command = plan

  variables {
    backup = { rules = { daily = { retention_days = 0 } } }
  }

  expect_failures = [var.backup]
}

run "refuses_rules_without_a_good_name" {
  command = plan

  variables {
    backup = { rules = { "Every day" = { retention_days = 35 } } }
  }

  expect_failures = [var.backup]
}
