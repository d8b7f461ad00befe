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
    condition     = length(module.external_secrets) == 0 && output.external_secrets == null
    error_message = "Nothing of it must be there when nobody wants it."
  }
}

run "secrets_of_the_environment" {
  command = plan

  variables {
    external_secrets = {}
  }

  assert {
    condition = [for statement in jsondecode(one(module.external_secrets[*].policy)).Statement : [statement.Action, statement.Resource]] == [
      [["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"], "arn:aws:secretsmanager:eu-west-1:111111111111:secret:acme-prod/*"],
      ["kms:Decrypt", "arn:aws:kms:eu-west-1:111111111111:key/secrets"],
    ]
    error_message = "It must read secrets of the environment, and do nothing else."
  }

  assert {
    condition     = one([for statement in jsondecode(one(module.external_secrets[*].policy)).Statement : statement.Condition.StringEquals["kms:ViaService"] if statement.Action == "kms:Decrypt"]) == "secretsmanager.eu-west-1.amazonaws.com"
    error_message = "The key must be used by the store alone."
  }

  assert {
    condition     = one(module.external_secrets[*].subject) == "acme-prod/external-secrets/external-secrets" && output.external_secrets == { prefix = "acme-prod/", region = "eu-west-1", store = "SecretsManager" }
    error_message = "The role must be for External Secrets alone, and the store be named as it names it."
  }
}

run "parameters_of_the_environment" {
  command = plan

  variables {
    external_secrets = {}
    secrets          = { keys = { secrets = "arn:aws:kms:eu-west-1:111111111111:key/secrets", storage = "b" }, prefix = "/acme-prod/", secrets = {}, store = "ssm" }
  }

  assert {
    condition     = jsondecode(one(module.external_secrets[*].policy)).Statement[0].Resource == "arn:aws:ssm:eu-west-1:111111111111:parameter/acme-prod/*" && jsondecode(one(module.external_secrets[*].policy)).Statement[0].Action == ["ssm:GetParameter", "ssm:GetParameters"]
    error_message = "It must read parameters of the environment, and do nothing else."
  }

  assert {
    condition     = output.external_secrets == { prefix = "/acme-prod/", region = "eu-west-1", store = "ParameterStore" } && strcontains(one(module.external_secrets[*].policy), "ssm.eu-west-1.amazonaws.com")
    error_message = "The store and who may use its key must follow."
  }
}
