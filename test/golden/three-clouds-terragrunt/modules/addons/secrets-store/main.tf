# AKS and GKE bring driver and provider themselves, and module cluster turns them on.
locals {
  charts = { aws = ["secrets-store-csi-driver"], azure = [], gcp = [] }
}

resource "helm_release" "this" {
  for_each = toset(local.charts[var.cloud])

  atomic      = true
  chart       = "secrets-store-csi-driver"
  max_history = 10
  name        = each.key
  namespace   = "kube-system"
  repository  = "https://kubernetes-sigs.github.io/secrets-store-csi-driver/charts"
  timeout     = 600
  # renovate: datasource=helm depName=secrets-store-csi-driver registryUrl=https://kubernetes-sigs.github.io/secrets-store-csi-driver/charts
  version = "1.6.0"

  values = [
    yamlencode(yamldecode(file("${path.module}/values.yaml"))),
    yamlencode({ rotationPollInterval = var.rotation_poll_interval }),
  ]
}

resource "helm_release" "provider" {
  for_each = toset(local.charts[var.cloud])

  atomic      = true
  chart       = "secrets-store-csi-driver-provider-aws"
  max_history = 10
  name        = "${each.key}-provider-aws"
  namespace   = "kube-system"
  repository  = "https://aws.github.io/secrets-store-csi-driver-provider-aws"
  timeout     = 600
  # renovate: datasource=helm depName=secrets-store-csi-driver-provider-aws registryUrl=https://aws.github.io/secrets-store-csi-driver-provider-aws
  version = "3.1.1"

  values = [
    yamlencode(yamldecode(file("${path.module}/provider-values.yaml"))),
    yamlencode({ awsRegion = var.region }),
  ]

  depends_on = [helm_release.this]
}
