resource "kubernetes_namespace_v1" "this" {
  metadata {
    name = "envoy-gateway-system"

    labels = {
      "pod-security.kubernetes.io/audit"   = "restricted"
      "pod-security.kubernetes.io/enforce" = "restricted"
      "pod-security.kubernetes.io/warn"    = "restricted"
    }
  }
}

# Brings the kinds of the Gateway API, if nobody else did.
resource "helm_release" "this" {
  atomic      = true
  chart       = "gateway-helm"
  max_history = 10
  name        = "envoy-gateway"
  namespace   = one(kubernetes_namespace_v1.this.metadata).name
  repository  = "oci://docker.io/envoyproxy"
  timeout     = 600
  # renovate: datasource=docker depName=envoyproxy/gateway-helm
  version = "v1.9.0"

  values = [
    yamlencode(yamldecode(file("${path.module}/values.yaml"))),
    yamlencode({ deployment = { replicas = var.replicas } }),
  ]
}
