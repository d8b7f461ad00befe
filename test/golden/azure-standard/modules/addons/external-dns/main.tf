resource "kubernetes_namespace_v1" "this" {
  metadata {
    name = "external-dns"

    labels = {
      "pod-security.kubernetes.io/audit"   = "restricted"
      "pod-security.kubernetes.io/enforce" = "restricted"
      "pod-security.kubernetes.io/warn"    = "restricted"
    }
  }
}

resource "helm_release" "this" {
  atomic      = true
  chart       = "external-dns"
  max_history = 10
  name        = "external-dns"
  namespace   = one(kubernetes_namespace_v1.this.metadata).name
  repository  = "https://kubernetes-sigs.github.io/external-dns"
  timeout     = 600
  # renovate: datasource=helm depName=external-dns registryUrl=https://kubernetes-sigs.github.io/external-dns
  version = "1.21.1"

  values = [
    yamlencode(yamldecode(file("${path.module}/values.yaml"))),
    yamlencode(merge(local.settings, local.cloud_settings[var.cloud])),
  ]

  depends_on = [kubernetes_resource_quota_v1.critical_pods]
}
