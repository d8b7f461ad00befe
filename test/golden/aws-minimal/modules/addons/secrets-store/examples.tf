locals {
  # Terraform does not look into a chart: the hash makes a changed template a change. Hidden files are no part of it:
  # Terragrunt leaves some beside what it copies, with the paths of the machine in them.
  chart_hash = sha256(join("", [for file in fileset("${path.module}/chart", "**/[^.]*") : filesha256("${path.module}/chart/${file}")]))
}

resource "kubernetes_namespace_v1" "examples" {
  for_each = var.examples

  metadata {
    name = each.key

    labels = {
      "pod-security.kubernetes.io/audit"   = "restricted"
      "pod-security.kubernetes.io/enforce" = "restricted"
      "pod-security.kubernetes.io/warn"    = "restricted"
    }
  }
}

# A chart, so that the class may come in the same run as its kind. A missing
# secret must not fail the platform, so nobody waits for the pod.
resource "helm_release" "examples" {
  for_each = var.examples

  chart       = "${path.module}/chart"
  max_history = 10
  name        = "secret-provider-class-example"
  namespace   = one(kubernetes_namespace_v1.examples[each.key].metadata).name
  timeout     = 300
  wait        = false

  values = [yamlencode(merge(local.drivers[var.cloud], {
    chartHash  = local.chart_hash
    name       = each.key
    parameters = local.parameters[each.key][var.cloud]
  }))]

  depends_on = [helm_release.provider]
}
