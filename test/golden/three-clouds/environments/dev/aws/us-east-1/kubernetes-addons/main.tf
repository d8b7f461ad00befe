module "kubernetes_addons" {
  source = "../../../../../modules/kubernetes-addons"

  addon_resources = data.terraform_remote_state.addon_resources.outputs.addon_resources
  cluster         = data.terraform_remote_state.cluster.outputs.cluster

  aws_load_balancer_controller = {
    certificates = "cert-manager"
    replicas     = 1
  }
  cert_manager = {
    replicas = 1
  }
  create_example_secret_provider_class = true
  ingress_classes = {
    is_default = true
  }
  karpenter = {
    disruption = {
      max_age_days    = 30
      max_unavailable = 1
      scale_down      = "aggressive"
    }
    image = {
      architecture = "amd64"
      disk_gib     = 50
      family       = "bottlerocket"
    }
    node_pools = {
      workload = {
        capacity_type  = "on-demand"
        cpu_limit      = 10
        instance_types = ["t3.large"]
      }
      spot = {
        capacity_type  = "spot"
        cpu_limit      = 10
        instance_types = ["t3.large", "t3a.large", "m5.large", "m5a.large"]
        taints = [
          {
            key    = "spot"
            value  = "true"
            effect = "NoSchedule"
          },
        ]
      }
    }
    replicas = 1
    tags = {
      Component   = "nodes"
      CostCenter  = "platform"
      Environment = "dev"
      ManagedBy   = "terraform"
      Owner       = "platform"
      Project     = "acme-platform"
    }
    kubelet = {
      max_pods = 110
    }
  }
  metrics_server = {
    certificates = "cert-manager"
    replicas     = 1
  }
  pod_security  = "baseline"
  secrets_store = {}
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
