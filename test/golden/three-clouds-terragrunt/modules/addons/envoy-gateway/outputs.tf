output "release" {
  description = "Namespace and version of the chart, and Gateways, for people and scripts."
  value = {
    gateways  = keys(helm_release.gateways)
    namespace = helm_release.this.namespace
    version   = helm_release.this.version
  }
}
