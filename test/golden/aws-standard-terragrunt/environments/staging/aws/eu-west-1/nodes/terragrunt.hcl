include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//aws/nodes"
}

dependency "cluster" {
  config_path  = "../cluster"
  skip_outputs = get_terraform_command() == "validate"

  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
  mock_outputs = {
    name              = "acme-platform-staging"
    security_group_id = "sg-mock"
    version           = "1.36"
  }
}

dependency "network" {
  config_path  = "../network"
  skip_outputs = get_terraform_command() == "validate"

  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
  mock_outputs = {
    subnet_ids = {
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
      storage = "arn:aws:kms:eu-west-1:123456789012:key/mock"
    }
  }
}

inputs = {
  cluster = dependency.cluster.outputs
  keys    = dependency.secrets.outputs.keys
  name    = include.root.locals.env.name
  network = dependency.network.outputs
  region  = include.root.locals.region.name

  arch            = "amd64"
  disk_gib        = 50
  max_unavailable = 1
  os              = "bottlerocket"
  pools = {
    system = {
      capacity = "ON_DEMAND"
      max      = 3
      min      = 2
      taints = {
        CriticalAddonsOnly = {
          effect = "NO_SCHEDULE"
          value  = "true"
        }
      }
      types = ["m5.large"]
    }
    workload = {
      capacity = "ON_DEMAND"
      max      = 10
      min      = 2
      taints   = {}
      types    = ["m5.large"]
    }
  }
}
