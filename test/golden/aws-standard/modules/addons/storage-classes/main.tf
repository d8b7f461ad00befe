locals {
  # Terraform does not look into a chart: the hash makes a changed template a change. Hidden files are no part of it:
  # Terragrunt leaves some beside what it copies, with the paths of the machine in them.
  chart_hash = sha256(join("", [for file in fileset("${path.module}/chart", "**/[^.]*") : filesha256("${path.module}/chart/${file}")]))
}

resource "helm_release" "this" {
  atomic      = true
  chart       = "${path.module}/chart"
  max_history = 10
  name        = "storage-classes"
  namespace   = "kube-system"
  timeout     = 300
  values      = [yamlencode({ chartHash = local.chart_hash, driver = var.driver, name = var.name, parameters = var.parameters })]
}
