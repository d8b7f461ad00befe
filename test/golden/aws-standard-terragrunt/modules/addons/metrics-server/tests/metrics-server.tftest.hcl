mock_provider "helm" {}

run "with_cert_manager" {
  command = plan

  assert {
    condition     = yamldecode(helm_release.this.values[1]).tls.type == "cert-manager"
    error_message = "cert-manager must make the certificate."
  }

  assert {
    condition     = yamldecode(helm_release.this.values[0]).apiService.insecureSkipTLSVerify == false
    error_message = "The API server must check who answers."
  }

  assert {
    condition     = yamldecode(helm_release.this.values[1]).replicas == 2 && yamldecode(helm_release.this.values[1]).podDisruptionBudget.enabled
    error_message = "Two pods must run, and a drain must leave one."
  }

  assert {
    condition     = helm_release.this.atomic && helm_release.this.max_history == 10
    error_message = "A failed release must be taken back, and its history must end."
  }

  assert {
    condition     = yamldecode(helm_release.this.values[0]).nodeSelector.pool == "system"
    error_message = "It must run on nodes that autoscaling does not remove."
  }
}

run "alone" {
  command = plan

  variables {
    certificates = "helm"
    replicas     = 1
  }

  assert {
    condition     = yamldecode(helm_release.this.values[1]).tls == { type = "helm", helm = { certDurationDays = 3650, lookup = true } }
    error_message = "Without cert-manager, Helm must make one certificate that lasts, and keep it."
  }

  assert {
    condition     = yamldecode(helm_release.this.values[1]).podDisruptionBudget.enabled == false
    error_message = "A budget over a single pod would stop every drain."
  }
}

run "refuses_unknown_certificates" {
  command = plan

  variables {
    certificates = "none"
  }

  expect_failures = [var.certificates]
}

run "refuses_no_pods" {
  command = plan

  variables {
    replicas = 0
  }

  expect_failures = [var.replicas]
}
