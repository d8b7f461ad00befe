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
    condition     = output.ingress == null
    error_message = "Nothing of it must be there when nobody wants it."
  }
}

run "modern_tls_by_default" {
  command = plan

  variables {
    ingress = {}
  }

  assert {
    condition     = output.ingress == { certificate_arn = "", scheme = "internet-facing", ssl_policy = "ELBSecurityPolicy-TLS13-1-3-2021-06" }
    error_message = "Load balancers must take TLS 1.3 alone, and do without a certificate where there is no domain."
  }
}

run "certificate_of_the_domain" {
  command = plan

  variables {
    dns     = { domain = "prod.example.com" }
    ingress = { scheme = "internal", tls = "tls12+13" }
  }

  assert {
    condition     = output.ingress == { certificate_arn = one([for certificate in aws_acm_certificate.this : certificate.arn]), scheme = "internal", ssl_policy = "ELBSecurityPolicy-TLS13-1-2-2021-06" }
    error_message = "Load balancers must use the certificate of the domain, and nothing below TLS 1.2."
  }
}

run "refuses_other_schemes" {
  command = plan

  variables {
    ingress = { scheme = "public" }
  }

  expect_failures = [var.ingress]
}

run "refuses_old_tls" {
  command = plan

  variables {
    ingress = { tls = "tls11" }
  }

  expect_failures = [var.ingress]
}
