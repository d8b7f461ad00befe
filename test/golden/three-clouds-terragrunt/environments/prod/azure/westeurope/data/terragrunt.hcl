include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//azure/data"
}

dependency "data_copy" {
  config_path  = "../data-copy"
  skip_outputs = get_terraform_command() == "validate"

  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
  mock_outputs = {
    copy = {
      identity_id    = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/mock/providers/Microsoft.ManagedIdentity/userAssignedIdentities/mock"
      region         = "northeurope"
      versionless_id = "https://mock.vault.azure.net/keys/mock"
    }
  }
}

dependency "network" {
  config_path  = "../network"
  skip_outputs = get_terraform_command() == "validate"

  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
  mock_outputs = {
    availability_zones   = ["1", "2", "3"]
    private_dns_zone_ids = { postgres = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/mock/providers/Microsoft.Network/privateDnsZones/mock.postgres.database.azure.com" }

    subnet_ids = {
      data = {
        "1" = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/data"
        "2" = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/data"
        "3" = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/data"
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
      data = {
        resource_versionless_id = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/mock/providers/Microsoft.KeyVault/vaults/mock/keys/mock"
        versionless_id          = "https://mock.vault.azure.net/keys/mock"
      }
    }
  }
}

inputs = {
  name    = include.root.locals.env.name
  network = dependency.network.outputs
  region  = include.root.locals.region.name

  keys = {
    copy = dependency.data_copy.outputs.copy
    data = dependency.secrets.outputs.keys.data
  }

  backup = {
    locked               = false
    retention_days       = 35
    vault_retention_days = 35
  }
  database = {
    class       = "GP_Standard_D2ds_v5"
    engine      = "postgres"
    multi_az    = true
    storage_gib = 128
    version     = "18"
  }
  deletion_protection = true
  log_retention_days  = 90
  server_name         = "acme-platform-prod-db-287ee216"
  tenant_id           = "55555555-6666-7777-8888-999999999999"

  tags = include.root.locals.tags
}
