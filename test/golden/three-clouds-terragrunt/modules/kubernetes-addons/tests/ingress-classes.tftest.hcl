mock_provider "helm" {}

mock_provider "kubernetes" {
  override_during = plan
}

variables {
  addon_resources = {
    ingress = { certificate_arn = "", scheme = "internet-facing", ssl_policy = "ELBSecurityPolicy-TLS13-1-3-2021-06" }
  }

  cluster = {
    endpoint     = "https://0123456789ABCDEF.gr7.eu-west-1.eks.amazonaws.com"
    name         = "acme-prod"
    region       = "eu-west-1"
    service_cidr = "172.20.0.0/16"
    version      = "1.36"
  }
}

run "runs_only_where_asked" {
  command = plan

  assert {
    condition     = output.ingress_classes == null
    error_message = "Without a value it must not run."
  }
}

run "runs" {
  command = plan

  variables {
    ingress_classes = {}
  }

  assert {
    condition     = output.ingress_classes.namespace == "kube-system"
    error_message = "With a value it must run."
  }
}
