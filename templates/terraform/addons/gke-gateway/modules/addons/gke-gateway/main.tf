locals {
  # Terraform does not look into a chart: the hash makes a changed template a change. Hidden files are no part of it:
  # Terragrunt leaves some beside what it copies, with the paths of the machine in them.
  chart_hash = sha256(join("", [for file in fileset("${path.module}/chart", "**/[^.]*") : filesha256("${path.module}/chart/${file}")]))
}

# No pods run here: the load balancers of Google Cloud are its Gateways.
resource "kubernetes_namespace_v1" "this" {
  metadata {
    name = "gateways"

    labels = {
      "pod-security.kubernetes.io/audit"   = "restricted"
      "pod-security.kubernetes.io/enforce" = "restricted"
      "pod-security.kubernetes.io/warn"    = "restricted"
    }
  }
}

resource "helm_release" "this" {
  for_each = var.gateways

  atomic      = true
  chart       = "${path.module}/chart"
  max_history = 10
  name        = "gateway-${each.key}"
  namespace   = one(kubernetes_namespace_v1.this.metadata).name
  timeout     = 300

  values = [yamlencode({
    addresses      = [for address in compact([each.value.address_name]) : { type = "NamedAddress", value = address }]
    certificateMap = each.value.certificate_map
    chartHash      = local.chart_hash
    name           = each.key
    sslPolicy      = each.value.ssl_policy
  })]
}
