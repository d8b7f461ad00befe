mock_provider "google" {
  override_during = plan
  source          = "../mocks"
}

variables {
  name    = "acme-prod"
  project = { id = "acme-prod" }
  region  = "europe-west1"

  database = { class = "db-custom-2-8192", engine = "postgres", version = "18" }
  keys     = { data = "projects/acme-prod/locations/europe-west1/keyRings/acme-prod-europe-west1/cryptoKeys/data" }
  network  = { id = "projects/acme-prod/global/networks/acme-prod" }
}

run "refuses_nonsense" {
  command = plan

  variables {
    admins             = ["ada@example.com"]
    backup             = { retention_days = 0 }
    database           = { class = "db-f1-micro", engine = "postgres", version = "18" }
    labels             = { Environment = "prod" }
    log_retention_days = 0
    name               = "Acme"
    network            = { id = "acme-prod" }
    project            = { id = "acme" }
    windows            = { backup = "2-3" }
  }

  expect_failures = [var.admins, var.backup, var.database, var.labels, var.log_retention_days, var.name, var.network, var.project, var.windows]
}

run "refuses_zones_as_regions" {
  command = plan

  variables {
    keys   = { data = "projects/acme-prod/locations/europe-west1-b/keyRings/acme-prod-europe-west1/cryptoKeys/data" }
    region = "europe-west1-b"
  }

  expect_failures = [var.region]
}

run "refuses_the_key_of_another_region" {
  command = plan

  variables {
    keys = { data = "projects/acme-prod/locations/europe-west4/keyRings/acme-prod-europe-west4/cryptoKeys/data" }
  }

  expect_failures = [var.keys]
}

run "refuses_too_much" {
  command = plan

  variables {
    admins             = ["domain:example.com"]
    backup             = { retention_days = 366 }
    database           = { class = "db-custom-2-8192", engine = "postgres", storage_gib = 16385, version = "18" }
    labels             = { environment = "Prod" }
    log_retention_days = 3651
    name               = "abcdefghijklmnopqrst-abcdefghijk"
    windows            = { maintenance = "sun:24" }
  }

  expect_failures = [var.admins, var.backup, var.database, var.labels, var.log_retention_days, var.name, var.windows]
}

run "refuses_parts_of_days_and_minutes" {
  command = plan

  variables {
    backup             = { retention_days = 7.5 }
    log_retention_days = 7.5
    windows            = { backup = "02:30" }
  }

  expect_failures = [var.backup, var.log_retention_days, var.windows]
}

run "refuses_places_that_keep_no_backups" {
  command = plan

  variables {
    backup = { location = "europe" }
  }

  expect_failures = [var.backup]
}

run "refuses_other_engines" {
  command = plan

  variables {
    database = { class = "db-custom-2-8192", engine = "mysql", version = "18" }
  }

  expect_failures = [var.database]
}

run "refuses_minor_versions" {
  command = plan

  variables {
    database = { class = "db-custom-2-8192", engine = "postgres", version = "POSTGRES_18" }
  }

  expect_failures = [var.database]
}

run "refuses_odd_processors" {
  command = plan

  variables {
    database = { class = "db-custom-3-8192", engine = "postgres", version = "18" }
  }

  expect_failures = [var.database]
}

run "refuses_too_little_memory" {
  command = plan

  variables {
    database = { class = "db-custom-8-7168", engine = "postgres", version = "18" }
  }

  expect_failures = [var.database]
}

run "refuses_too_much_memory" {
  command = plan

  variables {
    database = { class = "db-custom-2-13568", engine = "postgres", version = "18" }
  }

  expect_failures = [var.database]
}

run "refuses_memory_in_odd_steps" {
  command = plan

  variables {
    database = { class = "db-custom-2-8000", engine = "postgres", version = "18" }
  }

  expect_failures = [var.database]
}

run "refuses_too_little_storage" {
  command = plan

  variables {
    database = { class = "db-custom-2-8192", engine = "postgres", storage_gib = 9, version = "18" }
  }

  expect_failures = [var.database]
}

run "refuses_names_that_are_taken" {
  command = plan

  variables {
    database = { class = "db-custom-2-8192", engine = "postgres", name = "postgres", version = "18" }
  }

  expect_failures = [var.database]
}
