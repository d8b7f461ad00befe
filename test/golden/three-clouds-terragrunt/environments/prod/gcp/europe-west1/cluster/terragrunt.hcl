include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//gcp/cluster"
}

dependency "network" {
  config_path  = "../network"
  skip_outputs = get_terraform_command() == "validate"

  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
  mock_outputs = {
    availability_zones = ["europe-west1-b", "europe-west1-c", "europe-west1-d"]
    cidr               = "10.4.0.0/16"
    egress_ips         = {}
    egress_tag         = "mock"
    id                 = "projects/mock-project/global/networks/mock"

    secondary_ranges = {
      pods     = "pods"
      services = "services"
    }

    subnet_ids = {
      control_plane = "projects/mock-project/regions/europe-west1/subnetworks/control-plane"
      nodes         = "projects/mock-project/regions/europe-west1/subnetworks/nodes"
    }
  }
}

dependency "secrets" {
  config_path  = "../secrets"
  skip_outputs = get_terraform_command() == "validate"

  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
  mock_outputs = {
    keys = {
      cluster = "projects/mock-project/locations/europe-west1/keyRings/mock/cryptoKeys/mock"
      storage = "projects/mock-project/locations/europe-west1/keyRings/mock/cryptoKeys/mock"
    }
  }
}

inputs = {
  keys    = dependency.secrets.outputs.keys
  name    = include.root.locals.env.name
  network = dependency.network.outputs
  region  = include.root.locals.region.name

  access_entries = {
    "cluster-admin-placeholder@example.com" = {
      member = "group:cluster-admin-placeholder@example.com"
      roles  = ["admin"]
    }
  }
  deletion_protection = true
  endpoint = {
    public_cidrs = ["203.0.113.0/24"]
  }
  kubernetes_version = "1.36"
  logs = {
    retention_days = 90
    types          = ["api", "audit", "authenticator", "controllerManager", "scheduler"]
  }
  options = {
    binary_authorization = true
    node_local_dns       = false
    scale_down           = "conservative"
    secret_manager       = true
  }
  project = {
    id     = "acme-prod-123456"
    number = "000000000000"
  }
}
