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

  variables {
    dns = { domain = "prod.example.com" }
  }

  assert {
    condition     = length(module.cert_manager) == 0 && output.cert_manager == null
    error_message = "Nothing of it must be there when nobody wants it."
  }
}

run "challenges_of_the_own_zone" {
  command = plan

  variables {
    cert_manager = {}
    dns          = { domain = "prod.example.com" }
  }

  override_resource {
    target          = aws_route53_zone.this
    override_during = plan
    values          = { zone_id = "ZOWN" }
  }

  assert {
    condition = { for statement in jsondecode(one(module.cert_manager[*].policy)).Statement : statement.Action => statement.Resource } == {
      "route53:ChangeResourceRecordSets" = "arn:aws:route53:::hostedzone/ZOWN"
      "route53:GetChange"                = "arn:aws:route53:::change/*"
      "route53:ListResourceRecordSets"   = "arn:aws:route53:::hostedzone/ZOWN"
    }
    error_message = "It must reach no zone but its own."
  }

  assert {
    condition = one([for statement in jsondecode(one(module.cert_manager[*].policy)).Statement : statement.Condition if statement.Sid == "AnswerChallenges"]) == {
      "ForAllValues:StringEquals" = { "route53:ChangeResourceRecordSetsRecordTypes" = ["TXT"] }
      "ForAllValues:StringLike"   = { "route53:ChangeResourceRecordSetsNormalizedRecordNames" = ["_acme-challenge.prod.example.com", "_acme-challenge.*.prod.example.com"] }
    }
    error_message = "It must write the TXT records of challenges, and no other."
  }

  assert {
    condition     = one(module.cert_manager[*].subject) == "acme-prod/cert-manager/cert-manager"
    error_message = "The role must be for cert-manager alone."
  }

  assert {
    condition     = output.cert_manager == { domain = "prod.example.com", region = "eu-west-1", zone_id = "ZOWN" }
    error_message = "The issuer must learn its zone."
  }
}

run "refuses_to_prove_no_domain" {
  command = plan

  variables {
    cert_manager = {}
  }

  expect_failures = [var.cert_manager]
}
