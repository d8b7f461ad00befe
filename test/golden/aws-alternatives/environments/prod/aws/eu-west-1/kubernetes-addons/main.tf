module "kubernetes_addons" {
  source = "../../../../../modules/kubernetes-addons"

  addon_resources = data.terraform_remote_state.addon_resources.outputs.addon_resources
  cluster         = data.terraform_remote_state.cluster.outputs.cluster

  aws_load_balancer_controller = {
    certificates = "cert-manager"
    replicas     = 2
  }
  cert_manager = {
    replicas = 2
  }
  cluster_autoscaler = {
    replicas       = 2
    scale_down     = "conservative"
    startup_taints = ["node.cilium.io/agent-not-ready"]
  }
  external_dns = {}
  external_secrets = {
    replicas = 2
  }
  ingress_classes = {
    is_default = false
  }
  metrics_server = {
    certificates = "cert-manager"
    replicas     = 2
  }
  pod_security = "restricted"
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
