mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  name   = "acme-prod"
  region = "eu-west-1"
}

run "refuses_nonsense" {
  command = plan

  variables {
    name                 = "Acme"
    recovery_window_days = 3
    region               = "cn-north-1"
    rotation_days        = 0
    secrets              = { "Payment API" = { description = "Key of the payment provider." } }
    store                = "vault"
  }

  expect_failures = [var.name, var.recovery_window_days, var.region, var.rotation_days, var.secrets, var.store]
}

run "refuses_too_much" {
  command = plan

  variables {
    name                 = "abcdefghijklmnopqrst-abcdefghijk"
    recovery_window_days = 31
    rotation_days        = 366
    secrets              = { payment-api = { description = "Key of the payment provider.", generation = 0 } }
  }

  expect_failures = [var.name, var.recovery_window_days, var.rotation_days, var.secrets]
}

run "refuses_parts_of_numbers_and_sentences" {
  command = plan

  variables {
    rotation_days = 1.5
    secrets       = { payment-api = { description = "payment" } }
  }

  expect_failures = [var.rotation_days, var.secrets]
}

run "refuses_half_a_generation" {
  command = plan

  variables {
    secrets = { payment-api = { description = "Key of the payment provider.", generation = 1.5 } }
  }

  expect_failures = [var.secrets]
}

run "deletes_at_once_when_asked" {
  command = plan

  variables {
    recovery_window_days = 0
    secrets              = { example = { description = "Shows how a pod mounts a secret." } }
  }

  assert {
    condition     = aws_secretsmanager_secret.this["example"].recovery_window_in_days == 0
    error_message = "0 must be possible for environments that come and go."
  }
}
