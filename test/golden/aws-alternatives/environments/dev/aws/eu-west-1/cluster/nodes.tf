module "nodes" {
  source = "../../../../../modules/aws/nodes"

  cluster = module.cluster
  keys    = data.terraform_remote_state.secrets.outputs.secrets.keys
  name    = "acme-dev"
  network = data.terraform_remote_state.network.outputs.network
  region  = "eu-west-1"

  arch            = "amd64"
  disk_gib        = 50
  max_unavailable = 1
  os              = "bottlerocket"
  pools = {
    system = {
      capacity = "ON_DEMAND"
      max      = 3
      min      = 2
      taints = {
        CriticalAddonsOnly = {
          effect = "NO_SCHEDULE"
          value  = "true"
        }
      }
      types = ["t3.medium"]
    }
    workload = {
      capacity = "SPOT"
      max      = 5
      min      = 1
      taints   = {}
      types    = ["t3.large"]
    }
  }
  roles = {
    permissions_boundary = "arn:aws:iam::111111111111:policy/acme-dev-boundary"
  }
}
