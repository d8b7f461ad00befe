module "kubernetes_addons" {
  source = "../../../../../modules/kubernetes-addons"

  addon_resources = data.terraform_remote_state.addon_resources.outputs.addon_resources
  cloud           = "azure"
  cluster         = data.terraform_remote_state.cluster.outputs.cluster

  cert_manager = {
    replicas = 2
  }
  create_example_secret_provider_class = false
  envoy_gateway = {
    replicas = 2
  }
  pod_security  = "restricted"
  secrets_store = {}
  storage_classes = {
    driver        = "disk.csi.azure.com"
    key_parameter = "diskEncryptionSetID"
    name          = "premium"
    parameters = {
      skuName = "Premium_LRS"
    }
  }
}
