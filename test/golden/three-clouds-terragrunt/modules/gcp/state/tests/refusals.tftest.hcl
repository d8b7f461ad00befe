mock_provider "google" {
  override_during = plan
  source          = "../mocks"
}

variables {
  bucket  = "acme-dev-tfstate"
  name    = "acme-dev"
  project = { id = "acme-dev-123", number = "111111111111" }
  region  = "europe-west1"
}

run "a_bucket_name_of_63_letters" {
  command = plan

  variables {
    bucket          = "a23456789-123456789-123456789-123456789-123456789-123456789-123"
    noncurrent_days = 30
  }
}

run "refuses_nonsense" {
  command         = plan
  expect_failures = [var.access_logs, var.bucket, var.name, var.noncurrent_days, var.principals, var.project, var.region]

  variables {
    access_logs     = { Requests = {} }
    bucket          = "Acme"
    name            = "Acme"
    noncurrent_days = 29
    principals      = ["allUsers"]
    project         = { id = "acme", number = "111111111111" }
    region          = "EU"
  }
}

run "refuses_too_much" {
  command         = plan
  expect_failures = [var.access_logs, var.bucket, var.name, var.noncurrent_days, var.principals, var.project, var.region]

  variables {
    access_logs     = { one = {}, two = {} }
    bucket          = "a23456789-123456789-123456789-123456789-123456789-123456789-1234"
    name            = "abcdefghijklmnopqrst-abcdefghijk"
    noncurrent_days = 90.5
    principals      = ["domain:example.com"]
    project         = { id = "acme-dev-123", number = "acme" }
    region          = "europe-west1-b"
  }
}

run "refuses_names_that_google_keeps" {
  command         = plan
  expect_failures = [var.bucket]

  variables {
    bucket = "goog-acme-tfstate"
  }
}

run "refuses_a_domain_as_bucket" {
  command         = plan
  expect_failures = [var.bucket]

  variables {
    bucket = "tfstate.example.com"
  }
}

run "refuses_logs_for_11_years" {
  command         = plan
  expect_failures = [var.access_logs]

  variables {
    access_logs = { requests = { retention_days = 4015 } }
  }
}

run "refuses_everybody_who_signed_in" {
  command         = plan
  expect_failures = [var.principals]

  variables {
    principals = ["allAuthenticatedUsers"]
  }
}
