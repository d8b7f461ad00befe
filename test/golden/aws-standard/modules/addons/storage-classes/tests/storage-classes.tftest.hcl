mock_provider "helm" {}

variables {
  driver     = "ebs.csi.aws.com"
  name       = "gp3"
  parameters = { encrypted = "true", kmsKeyId = "arn:aws:kms:eu-west-1:111111111111:key/a", type = "gp3" }
}

run "encrypts_volumes" {
  command = plan

  assert {
    condition = { for key, value in yamldecode(one(helm_release.this.values)) : key => value if key != "chartHash" } == {
      driver     = "ebs.csi.aws.com"
      name       = "gp3"
      parameters = { encrypted = "true", kmsKeyId = "arn:aws:kms:eu-west-1:111111111111:key/a", type = "gp3" }
    }
    error_message = "Volumes must be encrypted with the key of the environment."
  }

  assert {
    condition     = length(yamldecode(one(helm_release.this.values)).chartHash) == 64
    error_message = "A changed template must be a change."
  }
}

run "refuses_open_volumes" {
  command = plan

  variables {
    parameters = { encrypted = "false", type = "gp3" }
  }

  expect_failures = [var.parameters]
}

run "refuses_what_is_no_driver" {
  command = plan

  variables {
    driver = "EBS"
  }

  expect_failures = [var.driver]
}

run "refuses_what_is_no_name" {
  command = plan

  variables {
    name = "GP3"
  }

  expect_failures = [var.name]
}
