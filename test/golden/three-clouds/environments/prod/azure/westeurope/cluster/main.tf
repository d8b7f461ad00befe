module "cluster" {
  source = "../../../../../modules/azure/cluster"

  keys    = data.terraform_remote_state.secrets.outputs.secrets.keys
  name    = "acme-platform-prod"
  network = data.terraform_remote_state.network.outputs.network
  region  = "westeurope"

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

  tags = local.tags
}
