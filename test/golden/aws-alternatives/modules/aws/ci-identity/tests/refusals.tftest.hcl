mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  account_id             = "111111111111"
  environment            = "dev"
  name                   = "acme-dev"
  oidc_provider_arn      = "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com"
  project                = "acme"
  regions                = ["eu-west-1"]
  repository             = "acme/platform"
  services               = ["acm", "autoscaling", "ec2", "ecr", "eks", "events", "kms", "logs", "secretsmanager", "sqs", "ssm"]
  state_bucket           = "acme-dev-tfstate"
  state_read_policy_arn  = "arn:aws:iam::111111111111:policy/acme-dev-state-read"
  state_write_policy_arn = "arn:aws:iam::111111111111:policy/acme-dev-state-write"
}

run "refuses_an_account_of_11_digits" {
  command         = plan
  expect_failures = [var.account_id]

  variables {
    account_id = "11111111111"
  }
}

run "refuses_an_environment_with_a_dash" {
  command         = plan
  expect_failures = [var.environment]

  variables {
    environment = "dev-plan"
  }
}

run "refuses_a_name_outside_the_project" {
  command         = plan
  expect_failures = [var.name]

  variables {
    name = "other-dev"
  }
}

run "refuses_another_identity_provider" {
  command         = plan
  expect_failures = [var.oidc_provider_arn]

  variables {
    oidc_provider_arn = "arn:aws:iam::111111111111:oidc-provider/gitlab.com"
  }
}

run "refuses_a_project_in_capitals" {
  command         = plan
  expect_failures = [var.project]

  variables {
    project = "Acme"
  }
}

run "refuses_no_region" {
  command         = plan
  expect_failures = [var.regions]

  variables {
    regions = []
  }
}

run "refuses_any_region" {
  command         = plan
  expect_failures = [var.regions]

  variables {
    regions = ["*"]
  }
}

run "refuses_every_repository_of_an_owner" {
  command         = plan
  expect_failures = [var.repository]

  variables {
    repository = "acme/*"
  }
}

run "refuses_the_address_of_a_repository" {
  command         = plan
  expect_failures = [var.repository]

  variables {
    repository = "https://github.com/acme/platform"
  }
}

run "refuses_services_that_change_who_may_do_what" {
  command         = plan
  expect_failures = [var.services]

  variables {
    services = ["iam", "kms"]
  }
}

run "refuses_a_bucket_in_capitals" {
  command         = plan
  expect_failures = [var.state_bucket]

  variables {
    state_bucket = "Acme"
  }
}

run "refuses_a_read_policy_that_is_none" {
  command         = plan
  expect_failures = [var.state_read_policy_arn]

  variables {
    state_read_policy_arn = "acme-dev-state-read"
  }
}

run "refuses_a_write_policy_that_is_none" {
  command         = plan
  expect_failures = [var.state_write_policy_arn]

  variables {
    state_write_policy_arn = "acme-dev-state-write"
  }
}
