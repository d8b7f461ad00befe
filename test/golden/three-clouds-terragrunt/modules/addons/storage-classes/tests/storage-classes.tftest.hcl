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

run "takes_what_other_drivers_are_told" {
  command = plan

  variables {
    driver     = "disk.csi.azure.com"
    name       = "premium"
    parameters = { diskEncryptionSetID = "/subscriptions/a/resourceGroups/b/providers/Microsoft.Compute/diskEncryptionSets/c", skuName = "Premium_LRS" }
  }

  assert {
    condition     = yamldecode(one(helm_release.this.values)).driver == "disk.csi.azure.com" && keys(yamldecode(one(helm_release.this.values)).parameters) == ["diskEncryptionSetID", "skuName"]
    error_message = "The class must name the driver of the cloud, and pass on what it is told."
  }
}

run "refuses_a_key_that_is_empty" {
  command = plan

  variables {
    parameters = { encrypted = "true", kmsKeyId = "" }
  }

  expect_failures = [var.parameters]
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
