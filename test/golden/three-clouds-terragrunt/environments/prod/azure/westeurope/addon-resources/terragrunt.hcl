include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//azure/addon-resources"
}

dependencies {
  paths = ["../nodes"]
}

dependency "cluster" {
  config_path  = "../cluster"
  skip_outputs = get_terraform_command() == "validate"

  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
  mock_outputs = {
    disk_encryption_set_id = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/mock/providers/Microsoft.Compute/diskEncryptionSets/mock"
    name                   = "acme-platform-prod"
    oidc_provider          = { issuer = "https://mock.invalid/" }
    region                 = "westeurope"
  }
}

dependency "secrets" {
  config_path  = "../secrets"
  skip_outputs = get_terraform_command() == "validate"

  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
  mock_outputs = {
    secrets = {}
    store   = "key-vault"

    vault = {
      id        = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/mock/providers/Microsoft.KeyVault/vaults/mock"
      name      = "mock"
      tenant_id = "22222222-2222-2222-2222-222222222222"
      uri       = "https://mock.vault.azure.net/"
    }
  }
}

inputs = {
  cluster = dependency.cluster.outputs
  name    = include.root.locals.env.name
  secrets = dependency.secrets.outputs

  gateway = {
    tls = "tls13-only"
  }
  secrets_store = {}

  tags = include.root.locals.tags
}
