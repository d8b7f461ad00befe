locals {
  # The image follows the minor of the cluster, whose scheduler it imitates.
  images = {
    "1.35" = "v1.35.0"
    "1.36" = "v1.36.1"
  }

  # How long a node has had little to do, how long after one was added, and what
  # share of it counts as little.
  scale_down = {
    aggressive   = { unneeded = "2m", after_add = "5m", utilization = "0.65" }
    balanced     = { unneeded = "10m", after_add = "10m", utilization = "0.5" }
    conservative = { unneeded = "20m", after_add = "30m", utilization = "0.5" }
  }
}

resource "helm_release" "this" {
  atomic      = true
  chart       = "cluster-autoscaler"
  max_history = 10
  name        = "cluster-autoscaler"
  namespace   = "kube-system"
  repository  = "https://kubernetes.github.io/autoscaler"
  timeout     = 600
  # renovate: datasource=helm depName=cluster-autoscaler registryUrl=https://kubernetes.github.io/autoscaler
  version = "9.59.0"

  values = [
    yamlencode(yamldecode(file("${path.module}/values.yaml"))),
    yamlencode({
      autoDiscovery = { clusterName = var.cluster.name }
      awsRegion     = var.cluster.region
      image         = { tag = local.images[var.cluster.version] }
      replicaCount  = var.replicas

      # https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/FAQ.md
      # A flag for each key, which extraArgs, where names are unique, could not say.
      customArgs = [for key in var.startup_taints : "--startup-taint=${key}"]

      extraArgs = {
        scale-down-delay-after-add       = local.scale_down[var.scale_down].after_add
        scale-down-unneeded-time         = local.scale_down[var.scale_down].unneeded
        scale-down-utilization-threshold = local.scale_down[var.scale_down].utilization
      }
    }),
  ]
}
