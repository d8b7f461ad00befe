resource "helm_release" "this" {
  atomic      = true
  chart       = "aws-load-balancer-controller"
  max_history = 10
  name        = "aws-load-balancer-controller"
  namespace   = "kube-system"
  repository  = "https://aws.github.io/eks-charts"
  timeout     = 600
  # renovate: datasource=helm depName=aws-load-balancer-controller registryUrl=https://aws.github.io/eks-charts
  version = "3.5.0"

  values = [
    yamlencode(yamldecode(file("${path.module}/values.yaml"))),
    yamlencode({
      clusterName         = var.cluster.name
      defaultSSLPolicy    = var.ssl_policy
      enableCertManager   = var.certificates == "cert-manager"
      podDisruptionBudget = var.replicas > 1 ? { maxUnavailable = 1 } : {}
      region              = var.cluster.region
      replicaCount        = var.replicas
      vpcId               = var.cluster.vpc_id
    }),
  ]
}
