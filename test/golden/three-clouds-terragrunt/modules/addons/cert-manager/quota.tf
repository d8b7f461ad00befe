locals {
  # GKE lets pods be critical only where a quota counts them.
  quotas = { aws = [], azure = [], gcp = ["critical-pods"] }
}

resource "kubernetes_resource_quota_v1" "critical_pods" {
  for_each = toset(local.quotas[var.cloud])

  metadata {
    name      = each.key
    namespace = one(kubernetes_namespace_v1.this.metadata).name
  }

  spec {
    hard = { pods = "100" }

    scope_selector {
      match_expression {
        operator   = "In"
        scope_name = "PriorityClass"
        values     = ["system-cluster-critical"]
      }
    }
  }
}
