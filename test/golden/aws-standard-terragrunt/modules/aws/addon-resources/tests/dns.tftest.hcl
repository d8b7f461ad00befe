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

run "no_domain" {
  command = plan

  assert {
    condition     = length(aws_route53_zone.this) + length(data.aws_route53_zone.existing) + length(aws_acm_certificate.this) + length(aws_route53_record.validation) + length(aws_acm_certificate_validation.this) == 0 && output.dns == null
    error_message = "Without a domain there must be nothing of it."
  }

  assert {
    condition     = output.storage == { key_arn = "arn:aws:kms:eu-west-1:111111111111:key/storage" }
    error_message = "Storage classes must find the key of volumes."
  }
}

run "zone_and_certificate" {
  command = plan

  variables {
    dns = { domain = "prod.example.com" }
  }

  override_resource {
    target          = aws_route53_zone.this
    override_during = plan
    values          = { name_servers = ["ns-1.example.net", "ns-2.example.org"], zone_id = "ZCREATED" }
  }

  override_resource {
    target          = aws_acm_certificate.this
    override_during = plan
    values = {
      arn = "arn:aws:acm:eu-west-1:111111111111:certificate/1"
      domain_validation_options = [
        { domain_name = "prod.example.com", resource_record_name = "_a.prod.example.com.", resource_record_type = "CNAME", resource_record_value = "_b.acm-validations.aws." },
        { domain_name = "*.prod.example.com", resource_record_name = "_a.prod.example.com.", resource_record_type = "CNAME", resource_record_value = "_b.acm-validations.aws." },
      ]
    }
  }

  assert {
    condition     = keys(aws_route53_zone.this) == ["prod.example.com"] && length(data.aws_route53_zone.existing) == 0 && !aws_route53_zone.this["prod.example.com"].force_destroy
    error_message = "There must be one zone, which is not deleted while anything is in it."
  }

  assert {
    condition     = aws_acm_certificate.this["prod.example.com"].subject_alternative_names == toset(["*.prod.example.com"]) && aws_acm_certificate.this["prod.example.com"].validation_method == "DNS"
    error_message = "The certificate must be for the domain and all names below it."
  }

  assert {
    condition     = [for record in aws_route53_record.validation : [record.name, record.type, record.zone_id, one(record.records)]] == [["_a.prod.example.com.", "CNAME", "ZCREATED", "_b.acm-validations.aws."]]
    error_message = "The record that validates it must be in the zone, once."
  }

  assert {
    condition     = output.dns == { certificate_arn = "arn:aws:acm:eu-west-1:111111111111:certificate/1", domain = "prod.example.com", name_servers = "ns-1.example.net,ns-2.example.org", zone_id = "ZCREATED" }
    error_message = "The output must name zone, servers and certificate."
  }
}

run "zone_of_an_unprotected_environment" {
  command = plan

  variables {
    dns = { certificate = false, domain = "dev.example.com", force_destroy = true }
  }

  assert {
    condition     = aws_route53_zone.this["dev.example.com"].force_destroy && length(aws_acm_certificate.this) + length(aws_route53_record.validation) + length(aws_acm_certificate_validation.this) == 0 && output.dns.certificate_arn == ""
    error_message = "It must be possible to delete the zone whole, and to have no certificate."
  }
}

run "zone_that_exists" {
  command = plan

  variables {
    dns = { domain = "prod.example.com", zone = "Z0123456789" }
  }

  override_data {
    target = data.aws_route53_zone.existing
    values = { zone_id = "Z0123456789" }
  }

  assert {
    condition     = length(aws_route53_zone.this) == 0 && data.aws_route53_zone.existing["prod.example.com"].zone_id == "Z0123456789" && output.dns.zone_id == "Z0123456789"
    error_message = "The zone that was given must be used."
  }

  assert {
    condition     = keys(aws_route53_record.validation) == ["prod.example.com"]
    error_message = "The certificate must be validated in it."
  }
}

run "zone_of_another_region" {
  command = plan

  variables {
    dns = { domain = "prod.example.com", zone = "find" }
  }

  assert {
    condition     = data.aws_route53_zone.existing["prod.example.com"].name == "prod.example.com" && !data.aws_route53_zone.existing["prod.example.com"].private_zone
    error_message = "The public zone of the domain must be found."
  }

  assert {
    condition     = length(aws_route53_zone.this) + length(aws_route53_record.validation) == 0 && keys(aws_acm_certificate_validation.this) == ["prod.example.com"]
    error_message = "Zone and record belong to the other region; the certificate is this one's own."
  }
}

run "refuses_domains_and_zones_that_are_none" {
  command = plan

  variables {
    dns = { domain = "Example", zone = "new" }
  }

  expect_failures = [var.dns]
}

run "refuses_a_domain_too_long_for_a_certificate" {
  command = plan

  variables {
    dns = { domain = "a123456789012345678901234567890123456789012345678901.example.com" }
  }

  expect_failures = [var.dns]
}

run "refuses_what_does_not_fit_together" {
  command = plan

  variables {
    cluster = { name = "acme-prod", network_id = "vpc-1", region = "cn-north-1", security_group_id = "sg-1", version = "1.36" }
    name    = "Acme"
    network = { subnet_ids = { private = {} } }
    roles   = { permissions_boundary = "boundary" }
    secrets = { keys = { secrets = "a", storage = "b" }, prefix = "acme-prod/", secrets = {}, store = "vault" }
  }

  expect_failures = [var.cluster, var.name, var.network, var.roles, var.secrets]
}

run "refuses_a_prefix_that_other_environments_share" {
  command = plan

  variables {
    secrets = { keys = { secrets = "a", storage = "b" }, prefix = "acme-prod", secrets = {}, store = "ssm" }
  }

  expect_failures = [var.secrets]
}

run "refuses_a_network_in_one_zone" {
  command = plan

  variables {
    network = { subnet_ids = { private = { eu-west-1a = "subnet-a" } } }
  }

  expect_failures = [output.storage]
}
