mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  cluster = { name = "acme-prod", network_id = "vpc-1", region = "eu-west-1", security_group_id = "sg-1", version = "1.36" }
  name    = "acme-prod"
  network = { subnet_ids = { private = { eu-west-1a = "subnet-a", eu-west-1b = "subnet-b" } } }
  secrets = {
    keys    = { secrets = "arn:aws:kms:eu-west-1:111111111111:key/secrets", storage = "arn:aws:kms:eu-west-1:111111111111:key/storage" }
    prefix  = "acme-prod/"
    secrets = { example = { arn = "arn:aws:secretsmanager:eu-west-1:111111111111:secret:acme-prod/example-AbCdEf", name = "acme-prod/example" } }
    store   = "secrets-manager"
  }
}

run "not_chosen" {
  command = plan

  assert {
    condition     = length(module.secrets_example) == 0 && output.secrets_store == null
    error_message = "Nothing of it must be there when nobody wants it."
  }
}

run "no_example" {
  command = plan

  variables {
    secrets_store = {}
  }

  assert {
    condition     = length(module.secrets_example) == 0 && output.secrets_store == { example_secret_name = "", example_secret_type = "secretsmanager", region = "eu-west-1", store = "secrets-manager" }
    error_message = "The driver itself must have no rights."
  }
}

run "example_reads_one_secret" {
  command = plan

  variables {
    secrets_store = { example = "example" }
  }

  assert {
    condition = [for statement in jsondecode(module.secrets_example["example"].policy).Statement : [statement.Action, statement.Resource]] == [
      [["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"], "arn:aws:secretsmanager:eu-west-1:111111111111:secret:acme-prod/example-AbCdEf"],
      ["kms:Decrypt", "arn:aws:kms:eu-west-1:111111111111:key/secrets"],
    ]
    error_message = "The example must read its secret, and no other."
  }

  assert {
    condition     = module.secrets_example["example"].subject == "acme-prod/secrets-example/secrets-example" && output.secrets_store.example_secret_name == "acme-prod/example"
    error_message = "The role must be for the pods of the example alone."
  }
}

run "example_reads_one_parameter" {
  command = plan

  variables {
    secrets       = { keys = { secrets = "arn:aws:kms:eu-west-1:111111111111:key/secrets", storage = "b" }, prefix = "/acme-prod/", secrets = { example = { arn = "arn:aws:ssm:eu-west-1:111111111111:parameter/acme-prod/example", name = "/acme-prod/example" } }, store = "ssm" }
    secrets_store = { example = "example" }
  }

  assert {
    condition     = jsondecode(module.secrets_example["example"].policy).Statement[0].Resource == "arn:aws:ssm:eu-west-1:111111111111:parameter/acme-prod/example" && output.secrets_store == { example_secret_name = "/acme-prod/example", example_secret_type = "ssmparameter", region = "eu-west-1", store = "ssm" }
    error_message = "The example must read its parameter, and no other."
  }
}

run "refuses_an_example_that_is_no_secret" {
  command = plan

  variables {
    secrets_store = { example = "password" }
  }

  expect_failures = [var.secrets_store]
}
