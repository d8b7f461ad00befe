resource "kubernetes_namespace_v1" "this" {
  metadata {
    name = "cert-manager"

    labels = {
      "pod-security.kubernetes.io/audit"   = "restricted"
      "pod-security.kubernetes.io/enforce" = "restricted"
      "pod-security.kubernetes.io/warn"    = "restricted"
    }
  }
}

locals {
  # Fail-closed for every Certificate: one more, so that a drain and a crash leave one.
  webhooks = var.replicas > 1 ? var.replicas + 1 : 1

  settings = {
    podDisruptionBudget = { enabled = var.replicas > 1 }
    replicaCount        = var.replicas

    cainjector = { podDisruptionBudget = { enabled = var.replicas > 1 }, replicaCount = var.replicas }
    webhook    = { podDisruptionBudget = { enabled = local.webhooks > 1 }, replicaCount = local.webhooks }
  }
}

# Atomic waits for the webhook, without which no issuer can be made.
resource "helm_release" "this" {
  atomic      = true
  chart       = "cert-manager"
  max_history = 10
  name        = "cert-manager"
  namespace   = one(kubernetes_namespace_v1.this.metadata).name
  repository  = "https://charts.jetstack.io"
  timeout     = 600
  # renovate: datasource=helm depName=cert-manager registryUrl=https://charts.jetstack.io
  version = "v1.21.1"

  values = [
    yamlencode(yamldecode(file("${path.module}/values.yaml"))),
    yamlencode(merge(local.settings, local.cloud_settings[var.cloud])),
  ]

  depends_on = [kubernetes_resource_quota_v1.critical_pods]
}
