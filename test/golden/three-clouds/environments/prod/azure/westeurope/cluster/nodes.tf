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
      max      = 20
      min      = 3
      types    = ["Standard_D4s_v3"]
    }
  }

  tags = local.tags
}
