include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//azure/secrets"
}

dependency "network" {
  config_path  = "../network"
  skip_outputs = get_terraform_command() == "validate"

  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
  mock_outputs = {
    private_dns_zone_ids = {
      vault = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/mock/providers/Microsoft.Network/privateDnsZones/privatelink.vaultcore.azure.net"
    }

    subnet_ids = {
      endpoints = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/endpoints"
      nodes     = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/nodes"
      private   = {}
    }
  }
}

inputs = {
  name    = include.root.locals.env.name
  network = dependency.network.outputs
  region  = include.root.locals.region.name

  log_retention_days   = 90
  officers             = {}
  recovery_window_days = 90
  rotation_days        = 90
  runner_cidrs         = []
  secrets              = {}
  tenant_id            = "55555555-6666-7777-8888-999999999999"
  vault_name           = "acme-platfor-kv-cdb8a91d"

  tags = include.root.locals.tags
}
