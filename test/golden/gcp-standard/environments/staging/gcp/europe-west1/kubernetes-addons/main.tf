module "kubernetes_addons" {
  source = "../../../../../modules/kubernetes-addons"

  addon_resources = data.terraform_remote_state.addon_resources.outputs.addon_resources
  cloud           = "gcp"
  cluster         = data.terraform_remote_state.cluster.outputs.cluster

  cert_manager = {
    email    = "platform@example.com"
    replicas = 2
  }
  create_example_secret_provider_class = true
  external_dns = {
    sources = ["gateway-httproute", "ingress", "service"]
  }
  gke_gateway   = {}
  pod_security  = "restricted"
  secrets_store = {}
  storage_classes = {
    driver        = "pd.csi.storage.gke.io"
    key_parameter = "disk-encryption-kms-key"
    name          = "balanced"
    parameters = {
      type = "pd-balanced"
    }
  }
}
