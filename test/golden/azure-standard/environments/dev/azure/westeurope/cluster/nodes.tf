module "nodes" {
  source = "../../../../../modules/azure/nodes"

  cluster = module.cluster
  network = data.terraform_remote_state.network.outputs.network

  arch            = "amd64"
  disk_gib        = 50
  max_unavailable = 1
  os              = "azurelinux"
  pools = {
    workload = {
      capacity = "ON_DEMAND"
      max      = 5
      min      = 1
      types    = ["Standard_D2s_v3"]
    }
    spot = {
      capacity = "SPOT"
      max      = 5
      min      = 0
      types    = ["Standard_D2s_v3"]
    }
  }

  tags = local.tags
}
