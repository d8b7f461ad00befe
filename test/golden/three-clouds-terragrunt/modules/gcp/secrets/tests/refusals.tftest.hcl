mock_provider "google" {
  override_during = plan
  source          = "../mocks"
}

variables {
  name    = "acme-prod"
  project = { id = "acme-prod", number = "111111111111" }
  region  = "europe-west1"
}

run "refuses_nonsense" {
  command = plan

  variables {
    name                 = "Acme"
    project              = { id = "acme-prod", number = "acme-prod" }
    recovery_window_days = -1
    region               = "europe-west1-b"
    rotation_days        = 0
    secrets              = { "Payment API" = { description = "Key of the payment provider." } }
  }

  expect_failures = [var.name, var.project, var.recovery_window_days, var.region, var.rotation_days, var.secrets]
}

run "refuses_too_much" {
  command = plan

  variables {
    name                 = "abcdefghijklmnopqrst-abcdefghijk"
    project              = { id = "Acme", number = "111111111111" }
    recovery_window_days = 31
    rotation_days        = 366
    secrets              = { payment-api = { description = "Key of the payment provider.", generation = 0 } }
  }

  expect_failures = [var.name, var.project, var.recovery_window_days, var.rotation_days, var.secrets]
}

run "refuses_parts_of_numbers_and_sentences" {
  command = plan

  variables {
    recovery_window_days = 7.5
    rotation_days        = 1.5
    secrets              = { payment-api = { description = "payment" } }
  }

  expect_failures = [var.recovery_window_days, var.rotation_days, var.secrets]
}

run "refuses_half_a_generation" {
  command = plan

  variables {
    secrets = { payment-api = { description = "Key of the payment provider.", generation = 1.5 } }
  }

  expect_failures = [var.secrets]
}

run "destroys_at_once_when_asked" {
  command = plan

  variables {
    recovery_window_days = 0
    secrets              = { example = { description = "Shows how a pod mounts a secret." } }
  }

  assert {
    condition     = google_secret_manager_secret.this["example"].version_destroy_ttl == null
    error_message = "0 must be possible for environments that come and go."
  }
}
