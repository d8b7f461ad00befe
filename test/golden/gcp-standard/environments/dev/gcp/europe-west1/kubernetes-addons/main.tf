module "kubernetes_addons" {
  source = "../../../../../modules/kubernetes-addons"

  addon_resources = data.terraform_remote_state.addon_resources.outputs.addon_resources
  cloud           = "gcp"
  cluster         = data.terraform_remote_state.cluster.outputs.cluster

  cert_manager = {
    email    = "platform@example.com"
    replicas = 1
  }
  external_dns = {
    sources = ["gateway-httproute", "ingress", "service"]
  }
  external_secrets = {
    replicas = 1
  }
  gke_gateway  = {}
  pod_security = "baseline"
  storage_classes = {
    driver        = "pd.csi.storage.gke.io"
    key_parameter = "disk-encryption-kms-key"
    name          = "balanced"
    parameters = {
      type = "pd-balanced"
    }
  }
}
