output "release" {
  description = "Namespace and Gateways, for people and scripts."
  value = {
    gateways  = keys(helm_release.this)
    namespace = one(kubernetes_namespace_v1.this.metadata).name
  }
}
