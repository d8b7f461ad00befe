module "kubernetes_addons" {
  source = "../../../../../modules/kubernetes-addons"

  addon_resources = data.terraform_remote_state.addon_resources.outputs.addon_resources
  cloud           = "azure"
  cluster         = data.terraform_remote_state.cluster.outputs.cluster

  cert_manager = {
    email    = "platform@example.com"
    replicas = 1
  }
  envoy_gateway = {
    replicas = 1
  }
  external_dns = {
    sources = ["gateway-httproute", "ingress", "service"]
  }
  external_secrets = {
    replicas = 1
  }
  pod_security = "baseline"
  storage_classes = {
    driver        = "disk.csi.azure.com"
    key_parameter = "diskEncryptionSetID"
    name          = "premium"
    parameters = {
      skuName = "Premium_LRS"
    }
  }
}
