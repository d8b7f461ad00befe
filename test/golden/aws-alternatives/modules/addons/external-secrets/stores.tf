locals {
  # Terraform does not look into a chart: the hash makes a changed template a change. Hidden files are no part of it:
  # Terragrunt leaves some beside what it copies, with the paths of the machine in them.
  chart_hash = sha256(join("", [for file in fileset("${path.module}/chart", "**/[^.]*") : filesha256("${path.module}/chart/${file}")]))
}

# A chart, because its kind comes with the release above: a plain resource could
# not be planned before that.
resource "helm_release" "stores" {
  for_each = var.stores

  atomic      = true
  chart       = "${path.module}/chart"
  max_history = 10
  name        = "store-${each.key}"
  namespace   = one(kubernetes_namespace_v1.this.metadata).name
  timeout     = 300
  values      = [yamlencode({ chartHash = local.chart_hash, name = each.key, provider = local.providers[each.key][var.cloud] })]

  depends_on = [helm_release.this]
}
