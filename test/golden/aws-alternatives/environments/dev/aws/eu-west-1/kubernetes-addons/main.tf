module "kubernetes_addons" {
  source = "../../../../../modules/kubernetes-addons"

  addon_resources = data.terraform_remote_state.addon_resources.outputs.addon_resources
  cluster         = data.terraform_remote_state.cluster.outputs.cluster

  cluster_autoscaler = {
    replicas   = 1
    scale_down = "aggressive"
  }
  external_secrets = {
    replicas = 1
  }
  pod_security = "baseline"
  storage_classes = {
    driver        = "ebs.csi.aws.com"
    key_parameter = "kmsKeyId"
    name          = "gp3"
    parameters = {
      encrypted = "true"
      type      = "gp3"
    }
  }
}
