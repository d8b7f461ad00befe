include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//aws/cluster"
}

dependency "network" {
  config_path  = "../network"
  skip_outputs = get_terraform_command() == "validate"

  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
  mock_outputs = {
    cidr = "10.2.0.0/16"
    id   = "vpc-mock"

    subnet_ids = {
      pods = {}

      private = {
        "us-east-1a" = "subnet-mock-a"
        "us-east-1b" = "subnet-mock-b"
      }
    }
  }
}

dependency "secrets" {
  config_path  = "../secrets"
  skip_outputs = get_terraform_command() == "validate"

  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
  mock_outputs = {
    keys = {
      cluster = "arn:aws:kms:us-east-1:123456789012:key/mock"
      logs    = "arn:aws:kms:us-east-1:123456789012:key/mock"
    }
  }
}

inputs = {
  keys    = dependency.secrets.outputs.keys
  name    = include.root.locals.env.name
  network = dependency.network.outputs
  region  = include.root.locals.region.name

  access_entries = {
    "000000000000/role/cluster-admin-placeholder" = {
      principal_arn = "arn:aws:iam::000000000000:role/cluster-admin-placeholder"
      policies      = ["AmazonEKSClusterAdminPolicy"]
    }
  }
  endpoint = {
    public_cidrs = ["203.0.113.0/24"]
  }
  kubernetes_version = "1.36"
  logs = {
    retention_days = 30
    types          = ["api", "audit", "authenticator", "controllerManager", "scheduler"]
  }
  pod_network = {
    kind              = "vpc-cni"
    prefix_delegation = true
  }
  service_cidr = "172.20.0.0/16"
}
