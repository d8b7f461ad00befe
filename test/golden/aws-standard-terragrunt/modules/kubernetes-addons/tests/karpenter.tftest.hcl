mock_provider "helm" {}

mock_provider "kubernetes" {
  override_during = plan
}

variables {
  addon_resources = {
    karpenter = {
      cluster_name      = "acme-prod"
      instance_profile  = "acme-prod-eu-west-1-karpenter"
      queue_name        = "acme-prod-karpenter"
      region            = "eu-west-1"
      security_group_id = "sg-0123456789abcdef0"
      storage_key_arn   = "arn:aws:kms:eu-west-1:111111111111:key/a"
      subnet_ids        = "subnet-a,subnet-b"
    }
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
    condition     = output.karpenter == null
    error_message = "Without a value it must not run."
  }
}

run "runs" {
  command = plan

  variables {
    karpenter = {
      disruption = { max_age_days = 30, max_unavailable = 1, scale_down = "conservative" }
      image      = { architecture = "amd64", disk_gib = 50, family = "bottlerocket" }
      node_pools = { workload = { capacity_type = "on-demand", cpu_limit = 40, instance_types = ["m5.large"] } }
    }
  }

  assert {
    condition     = output.karpenter == { namespace = "kube-system", version = "1.14.1" }
    error_message = "With a value it must run."
  }
}

run "refuses_no_pool" {
  command = plan

  variables {
    karpenter = {
      disruption = { max_age_days = 30, max_unavailable = 1, scale_down = "conservative" }
      image      = { architecture = "amd64", disk_gib = 50, family = "bottlerocket" }
      node_pools = {}
    }
  }

  expect_failures = [var.karpenter]
}
