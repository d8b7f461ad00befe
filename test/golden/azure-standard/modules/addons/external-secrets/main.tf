resource "kubernetes_namespace_v1" "this" {
  metadata {
    name = "external-secrets"

    labels = {
      "pod-security.kubernetes.io/audit"   = "restricted"
      "pod-security.kubernetes.io/enforce" = "restricted"
      "pod-security.kubernetes.io/warn"    = "restricted"
    }
  }
}

locals {
  # Fail-closed for every store and ExternalSecret: one more, so that a drain and a crash leave one.
  webhooks = var.replicas > 1 ? var.replicas + 1 : 1

  settings = {
    podDisruptionBudget = { enabled = var.replicas > 1 }
    replicaCount        = var.replicas

    webhook = { podDisruptionBudget = { enabled = local.webhooks > 1 }, replicaCount = local.webhooks }
  }
}

# Atomic waits for the webhook, without which no store can be made.
resource "helm_release" "this" {
  atomic      = true
  chart       = "external-secrets"
  max_history = 10
  name        = "external-secrets"
  namespace   = one(kubernetes_namespace_v1.this.metadata).name
  repository  = "https://charts.external-secrets.io"
  timeout     = 600
  # renovate: datasource=helm depName=external-secrets registryUrl=https://charts.external-secrets.io
  version = "2.9.0"

  values = [
    yamlencode(yamldecode(file("${path.module}/values.yaml"))),
    yamlencode(merge(local.settings, local.cloud_settings[var.cloud])),
  ]

  depends_on = [kubernetes_resource_quota_v1.critical_pods]
}
