locals {
  # Terraform does not look into a chart: the hash makes a changed template a change. Hidden files are no part of it:
  # Terragrunt leaves some beside what it copies, with the paths of the machine in them.
  chart_hash = sha256(join("", [for file in fileset("${path.module}/chart", "**/[^.]*") : filesha256("${path.module}/chart/${file}")]))

  # What makes the load balancer of AKS one of the network alone.
  service_annotations = {
    internal        = { "service.beta.kubernetes.io/azure-load-balancer-internal" = "true" }
    internet-facing = {}
  }
}

# No pods run here: those of a Gateway run beside the controller.
resource "kubernetes_namespace_v1" "gateways" {
  metadata {
    name = "gateways"

    labels = {
      "pod-security.kubernetes.io/audit"   = "restricted"
      "pod-security.kubernetes.io/enforce" = "restricted"
      "pod-security.kubernetes.io/warn"    = "restricted"
    }
  }
}

# A chart, because its kinds come with the release above: a plain resource could
# not be planned before that.
resource "helm_release" "gateways" {
  for_each = var.gateways

  atomic      = true
  chart       = "${path.module}/chart"
  max_history = 10
  name        = "gateway-${each.key}"
  namespace   = one(kubernetes_namespace_v1.gateways.metadata).name
  timeout     = 300

  values = [yamlencode({
    chartHash          = local.chart_hash
    dnsNames           = [each.value.domain, "*.${each.value.domain}"]
    issuer             = each.value.issuer
    name               = each.key
    replicas           = var.replicas
    serviceAnnotations = local.service_annotations[each.value.scheme]
    tlsMinimum         = each.value.tls_minimum
  })]

  depends_on = [helm_release.this]
}
