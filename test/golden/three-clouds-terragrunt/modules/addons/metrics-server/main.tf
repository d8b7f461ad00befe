locals {
  # The API server checks either certificate. Helm's is made once and kept.
  tls = {
    cert-manager = { type = "cert-manager" }
    helm         = { type = "helm", helm = { certDurationDays = 3650, lookup = true } }
  }
}

resource "helm_release" "this" {
  atomic      = true
  chart       = "metrics-server"
  max_history = 10
  name        = "metrics-server"
  namespace   = "kube-system"
  repository  = "https://kubernetes-sigs.github.io/metrics-server"
  timeout     = 600
  # renovate: datasource=helm depName=metrics-server registryUrl=https://kubernetes-sigs.github.io/metrics-server
  version = "3.13.1"

  values = [
    yamlencode(yamldecode(file("${path.module}/values.yaml"))),
    yamlencode({
      podDisruptionBudget = { enabled = var.replicas > 1 }
      replicas            = var.replicas
      tls                 = local.tls[var.certificates]
    }),
  ]
}
