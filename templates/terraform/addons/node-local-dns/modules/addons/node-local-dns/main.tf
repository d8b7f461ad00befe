locals {
  # Terraform does not look into a chart: the hash makes a changed template a change. Hidden files are no part of it:
  # Terragrunt leaves some beside what it copies, with the paths of the machine in them.
  chart_hash = sha256(join("", [for file in fileset("${path.module}/chart", "**/[^.]*") : filesha256("${path.module}/chart/${file}")]))

  # renovate: datasource=docker depName=registry.k8s.io/dns/k8s-dns-node-cache
  version = "1.26.4"
}

# Our own chart, because upstream has a manifest only:
# https://github.com/kubernetes/kubernetes/tree/master/cluster/addons/dns/nodelocaldns
resource "helm_release" "this" {
  atomic      = true
  chart       = "${path.module}/chart"
  max_history = 10
  name        = "node-local-dns"
  namespace   = "kube-system"
  timeout     = 600

  values = [yamlencode({
    chartHash     = local.chart_hash
    clusterDns    = var.cluster_dns
    clusterDomain = var.cluster_domain
    imageTag      = local.version
    localAddress  = var.local_address
  })]
}
