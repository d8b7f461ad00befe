mock_provider "helm" {}

variables {
  cluster    = { name = "acme-prod", region = "eu-west-1", vpc_id = "vpc-0123456789abcdef0" }
  ssl_policy = "ELBSecurityPolicy-TLS13-1-3-2021-06"
}

run "knows_its_cluster" {
  command = plan

  assert {
    condition = yamldecode(helm_release.this.values[1]) == {
      clusterName         = "acme-prod"
      defaultSSLPolicy    = "ELBSecurityPolicy-TLS13-1-3-2021-06"
      enableCertManager   = true
      podDisruptionBudget = { maxUnavailable = 1 }
      region              = "eu-west-1"
      replicaCount        = 2
      vpcId               = "vpc-0123456789abcdef0"
    }
    error_message = "The controller must be told cluster, region, VPC and TLS policy."
  }

  assert {
    condition     = yamldecode(helm_release.this.values[0]).enableServiceMutatorWebhook == false
    error_message = "Services of others must not depend on the controller."
  }

  assert {
    condition     = yamldecode(helm_release.this.values[0]).createIngressClassResource == false
    error_message = "The class must have one owner."
  }
}

run "alone" {
  command = plan

  variables {
    certificates = "helm"
    replicas     = 1
  }

  assert {
    condition     = yamldecode(helm_release.this.values[1]).enableCertManager == false
    error_message = "Without cert-manager the chart must make the certificate itself."
  }

  assert {
    condition     = length(yamldecode(helm_release.this.values[1]).podDisruptionBudget) == 0
    error_message = "A budget over a single pod would stop every drain."
  }
}

run "refuses_old_tls" {
  command = plan

  variables {
    ssl_policy = "ELBSecurityPolicy-TLS13-1-0-2021-06"
  }

  expect_failures = [var.ssl_policy]
}

run "refuses_what_is_no_vpc" {
  command = plan

  variables {
    cluster = { name = "acme-prod", region = "eu-west-1", vpc_id = "acme-prod" }
  }

  expect_failures = [var.cluster]
}

run "refuses_unknown_certificates" {
  command = plan

  variables {
    certificates = "acm"
  }

  expect_failures = [var.certificates]
}

run "refuses_too_many_pods" {
  command = plan

  variables {
    replicas = 6
  }

  expect_failures = [var.replicas]
}
