mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  name   = "acme-prod"
  region = "eu-west-1"

  secrets = {
    example     = { description = "Shows how a pod mounts a secret.", generation = 1 }
    payment-api = { description = "Key of the payment provider." }
  }
}

run "containers" {
  command = plan

  override_resource {
    target          = aws_kms_key.this["secrets"]
    override_during = plan
    values          = { arn = "arn:aws:kms:eu-west-1:111111111111:key/secrets" }
  }

  assert {
    condition     = { for key, secret in aws_secretsmanager_secret.this : key => secret.name } == { example = "acme-prod/example", payment-api = "acme-prod/payment-api" }
    error_message = "Names must begin with the environment."
  }

  assert {
    condition     = alltrue([for secret in aws_secretsmanager_secret.this : secret.kms_key_id == "arn:aws:kms:eu-west-1:111111111111:key/secrets"])
    error_message = "Secrets must be encrypted with the key of secrets."
  }

  assert {
    condition     = alltrue([for secret in aws_secretsmanager_secret.this : secret.recovery_window_in_days == 30])
    error_message = "A deleted secret must come back for 30 days unless somebody wants less."
  }

  assert {
    condition     = aws_secretsmanager_secret.this["payment-api"].description == "Key of the payment provider. Its value counts as old after 90 days."
    error_message = "Whoever looks at a secret must see when its value is old."
  }

  assert {
    condition     = length(aws_ssm_parameter.this) == 0
    error_message = "The other store must be empty."
  }

  assert {
    condition     = output.prefix == "acme-prod/" && output.store == "secrets-manager"
    error_message = "Readers must be told where to look."
  }

  assert {
    condition     = { for key, secret in output.secrets : key => secret.name } == { example = "acme-prod/example", payment-api = "acme-prod/payment-api" }
    error_message = "Readers must be told the names."
  }
}

run "no_other_account" {
  command = plan

  assert {
    condition     = toset(keys(aws_secretsmanager_secret_policy.this)) == toset(keys(aws_secretsmanager_secret.this))
    error_message = "Every secret must have a policy."
  }

  assert {
    condition = alltrue(flatten([
      for policy in aws_secretsmanager_secret_policy.this : [
        for statement in jsondecode(policy.policy).Statement :
        statement.Effect == "Deny" && statement.Principal == "*" && statement.Condition.StringNotEquals["aws:PrincipalAccount"] == "111111111111"
      ]
    ]))
    error_message = "Other accounts must be refused, and nobody be let in."
  }

  assert {
    condition     = alltrue([for policy in aws_secretsmanager_secret_policy.this : policy.block_public_policy])
    error_message = "A policy that opens a secret to the public must be refused."
  }
}

run "values_are_written_and_never_kept" {
  command = plan

  variables {
    recovery_window_days = 7
    rotation_days        = 30

    secrets = {
      example     = { description = "Shows how a pod mounts a secret.", generation = 4 }
      payment-api = { description = "Key of the payment provider." }
    }
  }

  assert {
    condition     = { for key, value in aws_secretsmanager_secret_version.generated : key => value.secret_string_wo_version } == { example = 4 }
    error_message = "Only a secret with a generation must get a value, and a new one with each generation."
  }

  assert {
    condition     = alltrue([for value in aws_secretsmanager_secret_version.generated : value.secret_string_wo == null])
    error_message = "No plan must hold a value."
  }

  assert {
    condition     = alltrue([for secret in aws_secretsmanager_secret.this : secret.recovery_window_in_days == 7])
    error_message = "The recovery window must be the one that was asked for."
  }

  assert {
    condition     = alltrue([for secret in aws_secretsmanager_secret.this : endswith(secret.description, "after 30 days.")])
    error_message = "The age must be the one that was asked for."
  }
}

run "nothing_asked_for" {
  command = plan

  variables {
    secrets = {}
  }

  assert {
    condition     = length(aws_secretsmanager_secret.this) + length(aws_ssm_parameter.this) + length(output.secrets) == 0
    error_message = "Without secrets there must be keys only."
  }
}
