include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//azure/data-copy"
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
  name          = include.root.locals.env.name
  network       = dependency.network.outputs
  region        = "northeurope"
  source_region = include.root.locals.region.name
  tenant_id     = include.root.locals.account.tenant_id
  vault_name    = "acme-platfor-cp-f9f9a2d1"

  officers = {}

  runner_cidrs = []

  tags = include.root.locals.tags
}
