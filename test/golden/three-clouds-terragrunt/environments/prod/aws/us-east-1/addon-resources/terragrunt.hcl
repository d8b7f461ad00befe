include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//aws/addon-resources"
}

dependencies {
  paths = ["../nodes"]
}

dependency "cluster" {
  config_path  = "../cluster"
  skip_outputs = get_terraform_command() == "validate"

  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
  mock_outputs = {
    name              = "acme-platform-prod"
    network_id        = "vpc-mock"
    region            = "us-east-1"
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
    prefix = "mock/"
    store  = "secrets-manager"

    keys = {
      secrets = "arn:aws:kms:us-east-1:123456789012:key/mock"
      storage = "arn:aws:kms:us-east-1:123456789012:key/mock"
    }

    secrets = {}
  }
}

inputs = {
  cluster = dependency.cluster.outputs
  name    = include.root.locals.env.name
  network = dependency.network.outputs
  secrets = dependency.secrets.outputs

  aws_load_balancer_controller = {}
  coredns = {
    replicas = 3
  }
  ebs_csi_driver = {}
  ingress = {
    tls = "tls13-only"
  }
  karpenter           = {}
  secrets_store       = {}
  snapshot_controller = {}
}
