variable "coredns" {
  description = "Names inside the cluster: how many replicas answer."
  type        = object({ replicas = optional(number, 2) })
  default     = null

  validation {
    condition     = var.coredns == null ? true : contains(range(2, 51), var.coredns.replicas)
    error_message = "coredns must have 2 to 50 replicas."
  }
}

locals {
  # aws eks describe-addon-configuration prints which keys there are. The add-on
  # brings a disruption budget by itself.
  _coredns_settings = {
    affinity     = { nodeAffinity = { requiredDuringSchedulingIgnoredDuringExecution = { nodeSelectorTerms = [local._system_nodes] } } }
    replicaCount = var.coredns == null ? null : var.coredns.replicas
    tolerations  = [{ key = "CriticalAddonsOnly", operator = "Exists" }]

    topologySpreadConstraints = [for key, action in { "kubernetes.io/hostname" = "ScheduleAnyway", "topology.kubernetes.io/zone" = "ScheduleAnyway" } : {
      labelSelector     = { matchLabels = { k8s-app = "kube-dns" } }
      maxSkew           = 1
      topologyKey       = key
      whenUnsatisfiable = action
    }]
  }

  # Module nodes gives every node the name of its pool. Karpenter's come and go,
  # and take their share of name resolution with them.
  _system_nodes = { matchExpressions = [{ key = "pool", operator = "In", values = ["system"] }] }
}

# AWS's default for the minor: EKS updates no add-on by itself.
data "aws_eks_addon_version" "coredns" {
  count = var.coredns == null ? 0 : 1

  addon_name         = "coredns"
  kubernetes_version = var.cluster.version
}

resource "aws_eks_addon" "coredns" {
  count = var.coredns == null ? 0 : 1

  addon_name                  = "coredns"
  addon_version               = one(data.aws_eks_addon_version.coredns).version
  cluster_name                = var.cluster.name
  configuration_values        = jsonencode(local._coredns_settings)
  resolve_conflicts_on_create = "OVERWRITE"
  resolve_conflicts_on_update = "OVERWRITE"
}
