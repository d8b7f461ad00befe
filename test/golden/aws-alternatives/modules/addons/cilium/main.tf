# No waiting and no hooks before the first node: neither would ever end.
resource "helm_release" "this" {
  chart            = "cilium"
  disable_webhooks = true
  max_history      = 10
  name             = "cilium"
  namespace        = "kube-system"
  repository       = "https://helm.cilium.io"
  timeout          = 600
  # renovate: datasource=helm depName=cilium registryUrl=https://helm.cilium.io
  version = "1.20.0"
  wait    = false

  values = [
    yamlencode(yamldecode(file("${path.module}/values.yaml"))),
    yamlencode({
      eni            = { awsEnablePrefixDelegation = var.prefix_delegation }
      k8sServiceHost = trimprefix(var.cluster.endpoint, "https://")
      operator       = { podDisruptionBudget = { enabled = var.replicas > 1 }, replicas = var.replicas }
    }),
  ]
}
