include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//azure/cluster"
}

dependency "network" {
  config_path  = "../network"
  skip_outputs = get_terraform_command() == "validate"

  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
  mock_outputs = {
    availability_zones = ["1", "2", "3"]
    cidr               = "10.3.0.0/16"
    egress_ips         = {}
    id                 = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock"

    subnet_ids = {
      api_server = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/api-server"
      nodes      = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/nodes"
    }
  }
}

dependency "secrets" {
  config_path  = "../secrets"
  skip_outputs = get_terraform_command() == "validate"

  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
  mock_outputs = {
    keys = {
      cluster = {
        id                      = "https://mock.vault.azure.net/keys/mock/0123456789abcdef0123456789abcdef"
        resource_versionless_id = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/mock/providers/Microsoft.KeyVault/vaults/mock/keys/mock"
      }

      storage = {
        resource_versionless_id = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/mock/providers/Microsoft.KeyVault/vaults/mock/keys/mock"
        versionless_id          = "https://mock.vault.azure.net/keys/mock"
      }
    }
  }
}

inputs = {
  keys    = dependency.secrets.outputs.keys
  name    = include.root.locals.env.name
  network = dependency.network.outputs
  region  = include.root.locals.region.name

  access_entries = {
    "00000000-0000-0000-0000-000000000000" = {
      principal_id = "00000000-0000-0000-0000-000000000000"
      roles        = ["cluster-admin"]
    }
  }
  endpoint = {
    public_cidrs = ["203.0.113.0/24"]
  }
  kubernetes_version = "1.36"
  logs = {
    retention_days = 90
    types          = ["api", "audit", "authenticator", "controllerManager", "scheduler"]
  }
  nodes = {
    arch            = "amd64"
    disk_gib        = 50
    max_unavailable = 1
    os              = "azurelinux"
    scale_down      = "conservative"
    system = {
      max   = 6
      min   = 3
      types = ["Standard_D4s_v3"]
    }
  }
  pod_network = {
    cidr = "10.244.0.0/16"
    kind = "azure-cni-cilium"
  }
  service_cidr = "172.20.0.0/16"

  tags = include.root.locals.tags
}
