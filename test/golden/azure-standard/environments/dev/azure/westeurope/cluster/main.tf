module "cluster" {
  source = "../../../../../modules/azure/cluster"

  keys    = data.terraform_remote_state.secrets.outputs.secrets.keys
  name    = "acme-platform-dev"
  network = data.terraform_remote_state.network.outputs.network
  region  = "westeurope"

  access_entries = {
    "44444444-4444-4444-8444-444444444444" = {
      principal_id = "44444444-4444-4444-8444-444444444444"
      roles        = ["cluster-admin"]
    }
  }
  endpoint = {
    public_cidrs = []
  }
  kubernetes_version = "1.36"
  logs = {
    retention_days = 30
    types          = ["api", "audit", "authenticator", "controllerManager", "scheduler"]
  }
  nodes = {
    arch            = "amd64"
    disk_gib        = 50
    max_unavailable = 1
    os              = "azurelinux"
    scale_down      = "aggressive"
    system = {
      max   = 3
      min   = 2
      types = ["Standard_D2s_v3"]
    }
  }
  pod_network = {
    cidr = "10.244.0.0/16"
    kind = "azure-cni-cilium"
  }
  service_cidr = "172.20.0.0/16"

  tags = local.tags
}
