mock_provider "google" {
  override_during = plan
  source          = "../mocks"
}

variables {
  environment  = "dev"
  name         = "acme-dev"
  project      = { id = "acme-dev-123" }
  repository   = "acme/platform"
  services     = ["iam"]
  state_bucket = "acme-dev-tfstate"
}

run "refuses_nonsense" {
  command         = plan
  expect_failures = [var.grantable_roles, var.name, var.project, var.repository, var.services, var.state_bucket]

  variables {
    grantable_roles = ["dns.reader"]
    name            = "Acme"
    project         = { id = "acme" }
    repository      = "https://github.com/acme/platform"
    services        = ["ec2"]
    state_bucket    = "Acme"
  }
}

run "refuses_an_environment_with_a_dash" {
  command         = plan
  expect_failures = [var.environment]

  variables {
    environment = "dev-plan"
  }
}

run "refuses_a_name_of_another_environment" {
  command         = plan
  expect_failures = [var.name]

  variables {
    name = "acme-prod"
  }
}

run "refuses_every_repository_of_an_owner" {
  command         = plan
  expect_failures = [var.repository]

  variables {
    repository = "acme/*"
  }
}

run "refuses_a_subject_that_google_does_not_take" {
  command         = plan
  expect_failures = [var.repository]

  variables {
    repository = "acme/a23456789-123456789-123456789-123456789-123456789-123456789-123456789-123456789-123456789-1234567"
  }
}

run "accepts_the_longest_subject" {
  command = plan

  variables {
    repository = "acme/a23456789-123456789-123456789-123456789-123456789-123456789-123456789-123456789-123456789-123456"
  }

  assert {
    condition     = length(local.subjects.plan) == 127
    error_message = "The longest subject must fill the 127 letters."
  }
}

run "refuses_services_without_iam" {
  command         = plan
  expect_failures = [var.services]

  variables {
    services = ["compute"]
  }
}

run "refuses_to_give_away_the_project" {
  command         = plan
  expect_failures = [var.grantable_roles]

  variables {
    grantable_roles = ["roles/owner"]
  }
}

run "refuses_to_give_away_who_may_do_what" {
  command         = plan
  expect_failures = [var.grantable_roles]

  variables {
    grantable_roles = ["roles/iam.serviceAccountTokenCreator"]
  }
}

run "refuses_own_roles" {
  command         = plan
  expect_failures = [var.grantable_roles]

  variables {
    grantable_roles = ["projects/acme-dev-123/roles/anything"]
  }
}
