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
    cidr = "10.1.0.0/16"
    id   = "vpc-mock"

    subnet_ids = {
      pods = {}

      private = {
        "eu-west-1a" = "subnet-mock-a"
        "eu-west-1b" = "subnet-mock-b"
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
      cluster = "arn:aws:kms:eu-west-1:123456789012:key/mock"
      logs    = "arn:aws:kms:eu-west-1:123456789012:key/mock"
    }
  }
}

inputs = {
  keys    = dependency.secrets.outputs.keys
  name    = include.root.locals.env.name
  network = dependency.network.outputs
  region  = include.root.locals.region.name

  access_entries = {
    "333333333333/role/platform-admin" = {
      principal_arn = "arn:aws:iam::333333333333:role/platform-admin"
      policies      = ["AmazonEKSClusterAdminPolicy"]
    }
  }
  endpoint = {
    public_cidrs = []
  }
  kubernetes_version = "1.36"
  logs = {
    retention_days = 90
    types          = ["api", "audit", "authenticator", "controllerManager", "scheduler"]
  }
  pod_network = {
    kind              = "vpc-cni"
    prefix_delegation = true
  }
  service_cidr = "172.20.0.0/16"
}
