include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//aws/data"
}

dependency "network" {
  config_path  = "../network"
  skip_outputs = get_terraform_command() == "validate"

  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
  mock_outputs = {
    id = "vpc-mock"

    subnet_cidrs = {
      pods = {}
      private = {
        eu-west-1a = "10.1.0.0/16"
        eu-west-1b = "10.1.0.0/16"
        eu-west-1c = "10.1.0.0/16"
      }
    }

    subnet_ids = {
      data = {
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
      data    = "arn:aws:kms:eu-west-1:123456789012:key/mock"
      logs    = "arn:aws:kms:eu-west-1:123456789012:key/mock"
      secrets = "arn:aws:kms:eu-west-1:123456789012:key/mock"
    }
  }
}

inputs = {
  keys    = dependency.secrets.outputs.keys
  name    = include.root.locals.env.name
  network = dependency.network.outputs
  region  = include.root.locals.region.name

  backup = {
    locked         = false
    retention_days = 35
    rules = {
      daily = {
        copy_regions   = []
        retention_days = 35
      }
    }
  }
  database = {
    class       = "db.r6g.large"
    engine      = "postgres"
    multi_az    = true
    storage_gib = 100
    version     = "17"
  }
  deletion_protection = true
  log_retention_days  = 90
}
