mock_provider "helm" {}

variables {
  scheme     = "internet-facing"
  ssl_policy = "ELBSecurityPolicy-TLS13-1-3-2021-06"
}

run "sets_tls_and_scheme" {
  command = plan

  variables {
    certificate_arns = ["arn:aws:acm:eu-west-1:111111111111:certificate/a"]
  }

  assert {
    condition = { for key, value in yamldecode(one(helm_release.this.values)) : key => value if key != "chartHash" } == {
      certificateArns = ["arn:aws:acm:eu-west-1:111111111111:certificate/a"]
      isDefault       = "true"
      scheme          = "internet-facing"
      sslPolicy       = "ELBSecurityPolicy-TLS13-1-3-2021-06"
    }
    error_message = "The class must set certificate, scheme and TLS policy."
  }
}

run "beside_another_class" {
  command = plan

  variables {
    is_default = false
    scheme     = "internal"
  }

  assert {
    condition     = yamldecode(one(helm_release.this.values)).isDefault == "false" && length(yamldecode(one(helm_release.this.values)).certificateArns) == 0
    error_message = "The class must leave the default to others, and certificates to the host names."
  }
}

run "refuses_old_tls" {
  command = plan

  variables {
    ssl_policy = "ELBSecurityPolicy-2016-08"
  }

  expect_failures = [var.ssl_policy]
}

run "refuses_an_unknown_scheme" {
  command = plan

  variables {
    scheme = "public"
  }

  expect_failures = [var.scheme]
}

run "refuses_certificates_of_others" {
  command = plan

  variables {
    certificate_arns = ["arn:aws:iam::111111111111:server-certificate/a"]
  }

  expect_failures = [var.certificate_arns]
}
