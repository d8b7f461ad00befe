mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  name   = "acme-prod"
  region = "eu-west-1"
  store  = "ssm"

  secrets = {
    example     = { description = "Shows how a pod mounts a secret.", generation = 1 }
    payment-api = { description = "Key of the payment provider." }
  }
}

run "parameters" {
  command = plan

  override_resource {
    target          = aws_kms_key.this["secrets"]
    override_during = plan
    values          = { arn = "arn:aws:kms:eu-west-1:111111111111:key/secrets" }
  }

  assert {
    condition     = { for key, parameter in aws_ssm_parameter.this : key => parameter.name } == { example = "/acme-prod/example", payment-api = "/acme-prod/payment-api" }
    error_message = "Parameters must lie in the path of the environment."
  }

  assert {
    condition     = alltrue([for parameter in aws_ssm_parameter.this : parameter.type == "SecureString" && parameter.key_id == "arn:aws:kms:eu-west-1:111111111111:key/secrets"])
    error_message = "Parameters must be encrypted with the key of secrets."
  }

  assert {
    condition     = alltrue([for parameter in aws_ssm_parameter.this : parameter.value_wo == null])
    error_message = "No plan must hold a value."
  }

  assert {
    condition     = { for key, parameter in aws_ssm_parameter.this : key => parameter.value_wo_version } == { example = 2, payment-api = 1 }
    error_message = "A parameter that is given a generation later must get a new value."
  }

  assert {
    condition     = length(aws_secretsmanager_secret.this) + length(aws_secretsmanager_secret_policy.this) + length(aws_secretsmanager_secret_version.generated) == 0
    error_message = "The other store must be empty."
  }

  assert {
    condition     = output.prefix == "/acme-prod/" && output.store == "ssm" && output.secrets["example"].name == "/acme-prod/example"
    error_message = "Readers must be told where to look."
  }
}
