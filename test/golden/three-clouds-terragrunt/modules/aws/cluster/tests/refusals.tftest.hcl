mock_provider "aws" {
  override_during = plan
  source          = "../mocks"
}

variables {
  kubernetes_version = "1.36"
  name               = "acme-prod"
  region             = "eu-west-1"

  access_entries = {
    platform = { principal_arn = "arn:aws:iam::111111111111:role/platform", policies = ["AmazonEKSClusterAdminPolicy"] }
  }

  keys = {
    cluster = "arn:aws:kms:eu-west-1:111111111111:key/cluster"
    logs    = "arn:aws:kms:eu-west-1:111111111111:key/logs"
  }

  network = {
    cidr       = "10.1.0.0/16"
    id         = "vpc-0123456789abcdef0"
    subnet_ids = { pods = {}, private = { eu-west-1a = "subnet-a", eu-west-1b = "subnet-b", eu-west-1c = "subnet-c" } }
  }
}

run "refuses_nonsense" {
  command = plan

  variables {
    access_entries     = { root = { principal_arn = "arn:aws:iam::111111111111:root", policies = ["AmazonEKSClusterAdminPolicy"] } }
    endpoint           = { public_cidrs = ["203.0.113.0"] }
    keys               = { cluster = "alias/acme", logs = "arn:aws:kms:eu-west-1:111111111111:key/logs" }
    kubernetes_version = "1.36.1"
    logs               = { retention_days = 42 }
    name               = "Acme"
    network            = { cidr = "10.1.0.0/16", id = "vpc-1", subnet_ids = { pods = {}, private = { eu-west-1a = "subnet-a" } } }
    pod_network        = { kind = "calico" }
    region             = "cn-north-1"
    roles              = { permissions_boundary = "boundary" }
    service_cidr       = "172.20.0.0"
  }

  expect_failures = [var.access_entries, var.endpoint, var.keys, var.kubernetes_version, var.logs, var.name, var.network, var.pod_network, var.region, var.roles, var.service_cidr]
}

run "refuses_a_cluster_without_administrator" {
  command = plan

  variables {
    access_entries = { team = { principal_arn = "arn:aws:iam::111111111111:role/team", policies = ["AmazonEKSEditPolicy"] } }
  }

  expect_failures = [var.access_entries]
}

run "refuses_policies_of_services" {
  command = plan

  variables {
    access_entries = {
      nobody   = { principal_arn = "arn:aws:iam::111111111111:role/nobody", policies = [] }
      nodes    = { principal_arn = "arn:aws:iam::111111111111:role/nodes", policies = ["AmazonEKSAutoNodePolicy"] }
      platform = { principal_arn = "arn:aws:iam::111111111111:role/platform", policies = ["AmazonEKSClusterAdminPolicy"] }
    }
  }

  expect_failures = [var.access_entries]
}

run "refuses_one_principal_under_two_names" {
  command = plan

  variables {
    access_entries = {
      one = { principal_arn = "arn:aws:iam::111111111111:role/platform", policies = ["AmazonEKSClusterAdminPolicy"] }
      two = { principal_arn = "arn:aws:iam::111111111111:role/platform", policies = ["AmazonEKSViewPolicy"] }
    }
  }

  expect_failures = [var.access_entries]
}

run "refuses_the_whole_internet" {
  command = plan

  variables {
    endpoint = { public_cidrs = ["0.0.0.0/0"] }
  }

  expect_failures = [var.endpoint]
}

run "refuses_the_whole_internet_of_ipv6" {
  command = plan

  variables {
    endpoint = { public_cidrs = ["::/0"] }
  }

  expect_failures = [var.endpoint]
}

run "refuses_half_of_the_internet" {
  command = plan

  variables {
    endpoint = { public_cidrs = ["128.0.0.0/1"] }
  }

  expect_failures = [var.endpoint]
}

run "refuses_ranges_wider_than_16" {
  command = plan

  variables {
    endpoint = { public_cidrs = ["203.112.0.0/15"] }
  }

  expect_failures = [var.endpoint]
}

run "refuses_more_ranges_than_eks_takes" {
  command = plan

  variables {
    endpoint = { public_cidrs = [for number in range(41) : "203.0.113.${number}/32"] }
  }

  expect_failures = [var.endpoint]
}

run "refuses_private_ranges_as_public" {
  command = plan

  variables {
    endpoint = { public_cidrs = ["10.20.0.0/16"] }
  }

  expect_failures = [var.endpoint]
}

run "refuses_public_ranges_as_private" {
  command = plan

  variables {
    endpoint = { private_cidrs = ["203.0.113.0/24"] }
  }

  expect_failures = [var.endpoint]
}

run "refuses_host_bits" {
  command = plan

  variables {
    endpoint     = { public_cidrs = ["203.0.113.7/24"] }
    service_cidr = "172.20.1.0/16"
  }

  expect_failures = [var.endpoint, var.service_cidr]
}

run "refuses_services_in_the_network" {
  command = plan

  variables {
    service_cidr = "10.0.0.0/12"
  }

  expect_failures = [aws_cloudwatch_log_group.this]
}

run "refuses_unknown_logs_and_public_services" {
  command = plan

  variables {
    logs         = { types = ["audit", "kubelet"] }
    service_cidr = "198.51.100.0/24"
  }

  expect_failures = [var.logs, var.service_cidr]
}
