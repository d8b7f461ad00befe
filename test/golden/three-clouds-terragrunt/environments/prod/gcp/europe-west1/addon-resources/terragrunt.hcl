include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//gcp/addon-resources"
}

dependencies {
  paths = ["../nodes"]
}

dependency "cluster" {
  config_path  = "../cluster"
  skip_outputs = get_terraform_command() == "validate"

  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
  mock_outputs = {
    name   = "acme-platform-prod"
    region = "europe-west1"
  }
}

dependency "secrets" {
  config_path  = "../secrets"
  skip_outputs = get_terraform_command() == "validate"

  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
  mock_outputs = {
    keys    = { storage = "projects/mock-project/locations/europe-west1/keyRings/mock/cryptoKeys/mock" }
    prefix  = "acme-platform-prod-"
    secrets = {}
    store   = "secret-manager"
  }
}

inputs = {
  cluster = dependency.cluster.outputs
  name    = include.root.locals.env.name
  secrets = dependency.secrets.outputs

  project = {
    id     = include.root.locals.account.id
    number = include.root.locals.account.number
  }

  gateway = {
    tls = "tls13-only"
  }
  secrets_store = {}
}
