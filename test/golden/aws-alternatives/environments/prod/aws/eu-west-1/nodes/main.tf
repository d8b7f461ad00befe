module "nodes" {
  source = "../../../../../modules/aws/nodes"

  cluster = data.terraform_remote_state.cluster.outputs.cluster
  keys    = data.terraform_remote_state.secrets.outputs.secrets.keys
  name    = "acme-prod"
  network = data.terraform_remote_state.network.outputs.network
  region  = "eu-west-1"

  arch     = "arm64"
  disk_gib = 50
  kubelet = {
    max_pods = 110
  }
  max_unavailable = 1
  os              = "bottlerocket"
  pools = {
    system = {
      capacity = "ON_DEMAND"
      max      = 6
      min      = 3
      taints = {
        CriticalAddonsOnly = {
          effect = "NO_SCHEDULE"
          value  = "true"
        }
        "node.cilium.io/agent-not-ready" = {
          effect = "NO_EXECUTE"
          value  = "true"
        }
      }
      types = ["m6g.large"]
    }
    workload = {
      capacity = "ON_DEMAND"
      max      = 20
      min      = 3
      taints = {
        "node.cilium.io/agent-not-ready" = {
          effect = "NO_EXECUTE"
          value  = "true"
        }
      }
      types = ["m6g.large"]
    }
  }
  roles = {
    permissions_boundary = "arn:aws:iam::333333333333:policy/acme-prod-boundary"
  }
}
