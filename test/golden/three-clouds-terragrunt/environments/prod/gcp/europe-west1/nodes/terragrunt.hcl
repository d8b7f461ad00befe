include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//gcp/nodes"
}

dependency "cluster" {
  config_path  = "../cluster"
  skip_outputs = get_terraform_command() == "validate"

  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
  mock_outputs = {
    id                   = "projects/mock-project/locations/europe-west1/clusters/mock"
    node_service_account = "mock@mock-project.iam.gserviceaccount.com"
  }
}

dependency "network" {
  config_path  = "../network"
  skip_outputs = get_terraform_command() == "validate"

  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
  mock_outputs = {
    egress_tag = "mock"
  }
}

dependency "secrets" {
  config_path  = "../secrets"
  skip_outputs = get_terraform_command() == "validate"

  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
  mock_outputs = {
    keys = { storage = "projects/mock-project/locations/europe-west1/keyRings/mock/cryptoKeys/mock" }
  }
}

inputs = {
  cluster = dependency.cluster.outputs
  keys    = dependency.secrets.outputs.keys
  network = dependency.network.outputs

  arch            = "amd64"
  disk_gib        = 50
  max_unavailable = 1
  pools = {
    system = {
      max = 6
      min = 3
      taints = {
        CriticalAddonsOnly = {
          effect = "NO_SCHEDULE"
        }
      }
      types = ["e2-standard-4"]
    }
    workload = {
      capacity = "ON_DEMAND"
      max      = 20
      min      = 3
      taints   = {}
      types    = ["e2-standard-4"]
    }
  }
}
