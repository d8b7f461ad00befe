include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//gcp/data"
}

dependency "network" {
  config_path  = "../network"
  skip_outputs = get_terraform_command() == "validate"

  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
  mock_outputs = {
    id = "projects/mock-project/global/networks/mock"
  }
}

dependency "secrets" {
  config_path  = "../secrets"
  skip_outputs = get_terraform_command() == "validate"

  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
  mock_outputs = {
    keys = { data = "projects/mock-project/locations/europe-west1/keyRings/mock/cryptoKeys/mock" }
  }
}

inputs = {
  keys    = dependency.secrets.outputs.keys
  labels  = include.root.locals.tags
  name    = include.root.locals.env.name
  network = dependency.network.outputs
  region  = include.root.locals.region.name

  project = {
    id = include.root.locals.account.id
  }

  admins = []
  backup = {
    retention_days = 35
  }
  database = {
    class       = "db-custom-2-8192"
    engine      = "postgres"
    multi_az    = true
    storage_gib = 100
    version     = "18"
  }
  deletion_protection = true
  log_retention_days  = 90
}
