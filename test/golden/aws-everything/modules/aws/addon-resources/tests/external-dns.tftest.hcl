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
    condition     = length(module.external_dns) == 0 && output.external_dns == null
    error_message = "Nothing of it must be there when nobody wants it."
  }
}

run "upsert_only_by_default" {
  command = plan

  variables {
    dns          = { domain = "prod.example.com" }
    external_dns = {}
  }

  override_resource {
    target          = aws_route53_zone.this
    override_during = plan
    values          = { zone_id = "ZOWN" }
  }

  assert {
    condition     = alltrue([for statement in jsondecode(one(module.external_dns[*].policy)).Statement : statement.Resource == "arn:aws:route53:::hostedzone/ZOWN" if statement.Sid != "FindZone"])
    error_message = "It must reach no zone but its own."
  }

  assert {
    condition     = [for statement in jsondecode(one(module.external_dns[*].policy)).Statement : statement.Action if statement.Resource == "*"] == ["route53:ListHostedZones"]
    error_message = "Only the list of zones must be open."
  }

  assert {
    condition = one([for statement in jsondecode(one(module.external_dns[*].policy)).Statement : statement.Condition if statement.Sid == "WriteRecords"]) == {
      "ForAllValues:StringEquals" = {
        "route53:ChangeResourceRecordSetsActions"     = ["CREATE", "UPSERT"]
        "route53:ChangeResourceRecordSetsRecordTypes" = ["A", "AAAA", "CNAME", "TXT"]
      }
    }
    error_message = "It must be unable to delete, and leave name servers and mail alone."
  }

  assert {
    condition     = one(module.external_dns[*].subject) == "acme-prod/external-dns/external-dns"
    error_message = "The role must be for external-dns alone."
  }

  assert {
    condition     = output.external_dns == { domain = "prod.example.com", owner_id = "acme-prod-eu-west-1", policy = "upsert-only", region = "eu-west-1", zone_id = "ZOWN" }
    error_message = "The chart must learn its zone, and a name that no cluster of another region has."
  }
}

run "sync" {
  command = plan

  variables {
    dns          = { domain = "dev.example.com" }
    external_dns = { policy = "sync" }
  }

  assert {
    condition     = one([for statement in jsondecode(one(module.external_dns[*].policy)).Statement : statement.Condition["ForAllValues:StringEquals"]["route53:ChangeResourceRecordSetsActions"] if statement.Sid == "WriteRecords"]) == ["CREATE", "DELETE", "UPSERT"]
    error_message = "Where it was asked for it must clean up."
  }
}

run "refuses_other_policies" {
  command = plan

  variables {
    dns          = { domain = "dev.example.com" }
    external_dns = { policy = "create-only" }
  }

  expect_failures = [var.external_dns]
}

run "refuses_to_write_without_a_domain" {
  command = plan

  variables {
    external_dns = {}
  }

  expect_failures = [var.external_dns]
}
