include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}

terraform {
  source = "${dirname(find_in_parent_folders("root.hcl"))}/modules//azure/nodes"
}

dependency "cluster" {
  config_path  = "../cluster"
  skip_outputs = get_terraform_command() == "validate"

  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
  mock_outputs = {
    id      = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/mock/providers/Microsoft.ContainerService/managedClusters/mock"
    version = "1.36"
  }
}

dependency "network" {
  config_path  = "../network"
  skip_outputs = get_terraform_command() == "validate"

  mock_outputs_allowed_terraform_commands = ["init", "validate", "plan"]
  mock_outputs = {
    availability_zones = ["1", "2", "3"]

    subnet_ids = {
      nodes = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/mock/providers/Microsoft.Network/virtualNetworks/mock/subnets/nodes"
    }
  }
}

inputs = {
  cluster = dependency.cluster.outputs
  network = dependency.network.outputs

  arch            = "amd64"
  disk_gib        = 50
  max_unavailable = 1
  os              = "azurelinux"
  pools = {
    workload = {
      capacity = "ON_DEMAND"
      max      = 20
      min      = 3
      types    = ["Standard_D4s_v3"]
    }
  }

  tags = include.root.locals.tags
}
