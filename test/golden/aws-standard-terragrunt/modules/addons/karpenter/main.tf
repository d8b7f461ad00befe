# Their own release, because Helm never upgrades the kinds inside a chart.
resource "helm_release" "crds" {
  atomic      = true
  chart       = "karpenter-crd"
  max_history = 10
  name        = "karpenter-crd"
  namespace   = "kube-system"
  repository  = "oci://public.ecr.aws/karpenter"
  timeout     = 300
  # renovate: datasource=docker depName=public.ecr.aws/karpenter/karpenter-crd
  version = "1.14.1"
}

resource "helm_release" "this" {
  atomic      = true
  chart       = "karpenter"
  max_history = 10
  name        = "karpenter"
  namespace   = "kube-system"
  repository  = "oci://public.ecr.aws/karpenter"
  skip_crds   = true
  timeout     = 600
  # renovate: datasource=docker depName=public.ecr.aws/karpenter/karpenter
  version = "1.14.1"

  values = [
    yamlencode(yamldecode(file("${path.module}/values.yaml"))),
    yamlencode({
      # The pod cannot ask its node for the region, whose metadata it must not reach.
      controller = { env = [{ name = "AWS_REGION", value = var.cluster.region }] }
      replicas   = var.replicas

      settings = {
        clusterName       = var.cluster.name
        featureGates      = { nodeRepair = true, spotToSpotConsolidation = var.disruption.scale_down == "aggressive" }
        interruptionQueue = var.nodes.queue_name
        isolatedVPC       = var.is_isolated
        reservedENIs      = tostring(var.reserved_interfaces)
      }
    }),
  ]

  depends_on = [helm_release.crds]
}
