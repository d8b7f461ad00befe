output "release" {
  description = "Namespace and version of the chart, for people and scripts."
  value = {
    namespace = helm_release.this.namespace
    version   = helm_release.this.version
  }
}
