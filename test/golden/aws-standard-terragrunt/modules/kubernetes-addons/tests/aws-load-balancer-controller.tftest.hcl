mock_provider "helm" {}

mock_provider "kubernetes" {
  override_during = plan
}

variables {
  addon_resources = {
    aws_load_balancer_controller = { cluster_name = "acme-prod", region = "eu-west-1", vpc_id = "vpc-0123456789abcdef0" }
    ingress                      = { certificate_arn = "", scheme = "internal", ssl_policy = "ELBSecurityPolicy-TLS13-1-3-2021-06" }
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
    condition     = output.aws_load_balancer_controller == null
    error_message = "Without a value it must not run."
  }
}

run "runs" {
  command = plan

  variables {
    aws_load_balancer_controller = {}
  }

  assert {
    condition     = output.aws_load_balancer_controller == { namespace = "kube-system", version = "3.5.0" }
    error_message = "With a value it must run."
  }
}

run "refuses_too_many_pods" {
  command = plan

  variables {
    aws_load_balancer_controller = { replicas = 9 }
  }

  expect_failures = [var.aws_load_balancer_controller]
}
